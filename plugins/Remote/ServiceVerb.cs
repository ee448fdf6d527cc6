using OriginScript.Remote;

namespace OriginScript;

/// <summary>Services that start with the machine and run.</summary>
public static class ServiceVerb
{
    internal const string Start = "remote:service:start";

    /// <summary>Has a service start with the machine and run now.</summary>
    /// <param name="host">The host.</param>
    /// <param name="name">The systemd unit; the ending .service may be left out.</param>
    /// <param name="restartOn">Files of the host, written by <c>File(path, ...)</c> before, that the service reads only when it starts: where one changes, it restarts.</param>
    public static HostBuilder Service(this HostBuilder host, string name, string[]? restartOn = null)
    {
        ServiceStart(ServiceEnable(host, name), name);
        return restartOn is null ? host : host.ServiceRestart(name, [.. restartOn.Select(path => FileStep(host, path, name))]);
    }

    /// <summary>Has services start with the machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task("remote:service:enable")]
    public static HostBuilder ServiceEnable(HostBuilder host, params string[] service) =>
        ForEach(host, ("remote:service:enable", service), (task, unit) => new ServiceEnableStep(host, task, new(unit, AtBoot: true)));

    /// <summary>Keeps services from starting with the machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task("remote:service:disable")]
    public static HostBuilder ServiceDisable(HostBuilder host, params string[] service) =>
        ForEach(host, ("remote:service:disable", service), (task, unit) => new ServiceEnableStep(host, task, new(unit, AtBoot: false)));

    /// <summary>Starts services that are not running.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task(Start)]
    public static HostBuilder ServiceStart(HostBuilder host, params string[] service) =>
        ForEach(host, (Start, service), (task, unit) => new ServiceStartStep(host, task, new(unit, Running: true)));

    /// <summary>Stops services that are running.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task("remote:service:stop")]
    public static HostBuilder ServiceStop(HostBuilder host, params string[] service) =>
        ForEach(host, ("remote:service:stop", service), (task, unit) => new ServiceStartStep(host, task, new(unit, Running: false)));

    internal static HostBuilder ForEach(HostBuilder host, (string Task, string[] Services) asked, Func<string, string, Step> step)
    {
        if (asked.Services.Length == 0)
            throw new RecipeException($"{asked.Task} on {host.Name} names no service. Name one or more behind the host: \"puppet\".");
        foreach (var service in asked.Services)
            host.Add(step(asked.Task, Unit(service)));
        return host;
    }

    internal static string Unit(string service)
    {
        if (service.Length == 0 || service[0] == '-' || !service.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '_' or '.' or '-' or '@' or '\\'))
            throw new RecipeException($"\"{service}\" is no systemd unit. Write its name: Service(\"puppet\").");
        return service.EndsWith(".service", StringComparison.Ordinal) ? service[..^".service".Length] : service;
    }

    private static Step FileStep(HostBuilder host, string path, string name) =>
        host.Recipe.Steps.FirstOrDefault(step => step.Id == host.Id("remote:file:put", path))
        ?? throw new RecipeException($"{name} on {host.Name} is to restart when {path} changes, which no step before it writes. Write File(\"{path}\", content) first.");
}

internal sealed record ServiceAtBoot(string Unit, bool AtBoot)
{
    public override string ToString() => AtBoot ? $"{Unit} starts with the machine" : $"{Unit} does not start with the machine";
}

internal sealed record ServiceNow(string Unit, bool Running)
{
    public override string ToString() => Running ? $"{Unit} running" : $"{Unit} stopped";
}

internal sealed class ServiceEnableStep(HostBuilder host, string task, ServiceAtBoot want)
    : RemoteStep<ServiceAtBoot>(Machine.Of(host), host.Id(task, want.Unit), Machine.Of(host).Name, want.Unit)
{
    protected override ServiceAtBoot Want(Run run) => want;

    protected override async Task<ServiceAtBoot?> Read(Run run, IShell shell) =>
        await shell.Services().Find(run, want.Unit).ConfigureAwait(false) is { } unit ? new(want.Unit, unit.AtBoot) : null;

    protected override Task Write(Run run, IShell shell, (ServiceAtBoot? Now, ServiceAtBoot Want) states) =>
        shell.Services().SetAtBoot(run, want.Unit, states.Want.AtBoot);

    protected override Task Delete(Run run, IShell shell, ServiceAtBoot now) => shell.Services().SetAtBoot(run, want.Unit, atBoot: false);
}

internal sealed class ServiceStartStep(HostBuilder host, string task, ServiceNow want)
    : RemoteStep<ServiceNow>(Machine.Of(host), host.Id(task, want.Unit), Machine.Of(host).Name, want.Unit)
{
    protected override ServiceNow Want(Run run) => want;

    protected override async Task<ServiceNow?> Read(Run run, IShell shell) =>
        await shell.Services().Find(run, want.Unit).ConfigureAwait(false) is { } unit ? new(want.Unit, unit.Runs) : null;

    protected override Task Write(Run run, IShell shell, (ServiceNow? Now, ServiceNow Want) states) => states.Want.Running
        ? shell.Services().Start(run, want.Unit)
        : shell.Services().Stop(run, want.Unit);

    protected override Task Delete(Run run, IShell shell, ServiceNow now) => shell.Services().Stop(run, want.Unit);
}
