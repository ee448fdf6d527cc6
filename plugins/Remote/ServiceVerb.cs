using OriginScript.Remote;

namespace OriginScript;

/// <summary>Services that start with the machine and run.</summary>
public static class ServiceVerb
{
    /// <summary>Has a service start with the machine and run now.</summary>
    /// <param name="host">The host.</param>
    /// <param name="name">The systemd unit; the ending .service may be left out.</param>
    public static HostBuilder Service(this HostBuilder host, string name) => ServiceStart(ServiceEnable(host, name), name);

    /// <summary>Has services start with the machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task("remote:service:enable")]
    public static HostBuilder ServiceEnable(HostBuilder host, params string[] service) =>
        ForEach(host, service, unit => new ServiceEnableStep(host, "remote:service:enable", new(unit, AtBoot: true)));

    /// <summary>Keeps services from starting with the machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task("remote:service:disable")]
    public static HostBuilder ServiceDisable(HostBuilder host, params string[] service) =>
        ForEach(host, service, unit => new ServiceEnableStep(host, "remote:service:disable", new(unit, AtBoot: false)));

    /// <summary>Starts services that are not running.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task("remote:service:start")]
    public static HostBuilder ServiceStart(HostBuilder host, params string[] service) =>
        ForEach(host, service, unit => new ServiceStartStep(host, "remote:service:start", new(unit, Running: true)));

    /// <summary>Stops services that are running.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task("remote:service:stop")]
    public static HostBuilder ServiceStop(HostBuilder host, params string[] service) =>
        ForEach(host, service, unit => new ServiceStartStep(host, "remote:service:stop", new(unit, Running: false)));

    private static HostBuilder ForEach(HostBuilder host, string[] services, Func<string, Step> step)
    {
        foreach (var service in services)
            host.Add(step(service.EndsWith(".service", StringComparison.Ordinal) ? service[..^".service".Length] : service));
        return host;
    }
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
