namespace OriginScript.Host.Tests.CommandLine;

/// <summary>Task methods like those of a plugin; they return their arguments.</summary>
public static class FakeVerbs
{
    public static Task<IReadOnlyList<string>> Images(Run run, string name, string owner) =>
        Task.FromResult<IReadOnlyList<string>>([$"{name} {owner}"]);

    public static Text Create(Recipe recipe, string name, string image, string? key, int disksize, double price, string[] securitygroup, bool wait) =>
        FormattableString.Invariant($"{name} {image} {key ?? "-"} {disksize} {price} {string.Join('+', securitygroup)} {wait}");

    public static Text Delete(Recipe recipe, string instance) => $"deleted {instance}";

    public static Text Associate(Recipe recipe, Text ipaddr, string instance) => $"{ipaddr} {instance}";

    public static Output Allocate(Recipe recipe) => recipe.Output("ip");

    public static void Release(Recipe recipe, string? ipaddr) => recipe.Host(ipaddr ?? "none");

    public static void Hostname(HostBuilder host) => host.Recipe.Host("asked-" + host.Name);

    public static void Install(HostBuilder host, string[] packages) => host.Recipe.Host($"{host.Name}-{string.Join('-', packages)}");

    public static void Dns(HostBuilder host, string zone, int ttl) => throw new OriginException($"no zone {zone} for {host.Name}, {ttl}");
}
