using OriginScript.Remote;

namespace OriginScript;

/// <summary>The base setup of every machine.</summary>
public static class PrepareVerb
{
    private const string DefaultTimezone = "Etc/UTC";

    // Both have these names on every distribution, and downloading a release package over HTTPS needs them.
    private static readonly string[] BasePackages = ["ca-certificates", "curl"];

    /// <summary>
    /// Prepares a machine for its role: reachable, UTC unless the recipe sets another time zone, its full name kept, packages, firewall with SSH open,
    /// clock synchronized.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="packages">Packages that its role needs.</param>
    public static HostBuilder Prepare(this HostBuilder host, params string[] packages)
    {
        host.Prepared().SetKnown("yes");
        var timezone = host.TimeZone().Known ?? DefaultTimezone;
        return host.Group(
            "origin:prepare",
            CreateArguments(host, timezone, packages),
            machine => SetOrPreserveHostname(machine.Available().Timezone(timezone)).Package([.. packages, .. BasePackages]).Firewall().TimeSync()
        );
    }

    /// <summary>Whether the recipe has prepared the host already, so that a composed verb need not.</summary>
    public static bool IsPrepared(this HostBuilder host) => host.Prepared().Known is not null;

    private static IReadOnlyList<Text> CreateArguments(HostBuilder host, string timezone, string[] packages) =>
        [
            Machine.Of(host).Name,
            .. CommandArguments.Option("--timezone", timezone, DefaultTimezone),
            .. CommandArguments.List("--packages", packages),
        ];

    // A bare label may be only a local network name of the machine, so its own name is left as it is.
    private static HostBuilder SetOrPreserveHostname(HostBuilder host) =>
        host.Fqdn.Known is { } name && name.Contains('.') && HostName.FindProblem(name) is null ? host.Hostname() : host.PreserveHostname();
}
