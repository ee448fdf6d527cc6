using OriginScript.Remote;

namespace OriginScript;

/// <summary>Services that are enabled at boot and running.</summary>
public static class ServiceVerb
{
    internal const string StartTask = "remote:service:start";

    /// <summary>Enables a service at boot and starts it.</summary>
    /// <param name="host">The host.</param>
    /// <param name="name">The systemd unit; the suffix .service is optional.</param>
    /// <param name="restartOn">Files of the host, written by <c>File(path, ...)</c> before, that the service reads only when it starts: it restarts when one of them changes.</param>
    public static HostBuilder Service(this HostBuilder host, string name, string[]? restartOn = null)
    {
        ServiceStart(ServiceEnable(host, name), name);
        return restartOn is null ? host : host.ServiceRestart(name, [.. restartOn.Select(path => FindFileStep(host, path, name))]);
    }

    /// <summary>Enables services at boot.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the suffix .service is optional.</param>
    [Task("remote:service:enable")]
    public static HostBuilder ServiceEnable(HostBuilder host, params string[] service) =>
        AddForEach(host, ("remote:service:enable", service), (task, unit) => new ServiceEnableStep(host, task, new(unit, AtBoot: true)));

    /// <summary>Disables services at boot.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the suffix .service is optional.</param>
    [Task("remote:service:disable")]
    public static HostBuilder ServiceDisable(HostBuilder host, params string[] service) =>
        AddForEach(host, ("remote:service:disable", service), (task, unit) => new ServiceEnableStep(host, task, new(unit, AtBoot: false)));

    /// <summary>Starts services that are not running.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the suffix .service is optional.</param>
    [Task(StartTask)]
    public static HostBuilder ServiceStart(HostBuilder host, params string[] service) =>
        AddForEach(host, (StartTask, service), (task, unit) => new ServiceStartStep(host, task, new(unit, Running: true)));

    /// <summary>Stops services that are running.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the suffix .service is optional.</param>
    [Task("remote:service:stop")]
    public static HostBuilder ServiceStop(HostBuilder host, params string[] service) =>
        AddForEach(host, ("remote:service:stop", service), (task, unit) => new ServiceStartStep(host, task, new(unit, Running: false)));

    internal static HostBuilder AddForEach(HostBuilder host, (string Task, string[] Services) asked, Func<string, string, Step> step)
    {
        if (asked.Services.Length == 0)
            throw new RecipeException($"{asked.Task} on {host.Name} names no service. Name one or more after the host: \"puppet\".");
        foreach (var service in asked.Services)
            host.Add(step(asked.Task, ServiceName.Parse(service)));
        return host;
    }

    private static Step FindFileStep(HostBuilder host, string path, string name) =>
        host.Recipe.Steps.FirstOrDefault(step => step.Id == host.Id("remote:file:put", RemotePath.ParseFile(path, host.Name)))
        ?? throw new RecipeException(
            $"{name} on {host.Name} should restart when {path} changes, but no earlier step writes that file. Write File(\"{path}\", content) first."
        );
}

internal sealed record ServiceBootState(string Unit, bool AtBoot)
{
    public override string ToString() => AtBoot ? $"{Unit} starts at boot" : $"{Unit} does not start at boot";
}

internal sealed record ServiceRunState(string Unit, bool Running)
{
    public override string ToString() => Running ? $"{Unit} running" : $"{Unit} stopped";
}

internal sealed class ServiceEnableStep(HostBuilder host, string task, ServiceBootState want)
    : RemoteStep<ServiceBootState>(host, host.Id(task, want.Unit), want.Unit)
{
    protected override Text Subject => $"the start of {want.Unit} at boot";

    protected override ServiceBootState Want(Run run) => want;

    protected override async Task<ServiceBootState?> Read(Run run, IShell shell) =>
        await shell.Services().Find(run, want.Unit).ConfigureAwait(false) is { } unit ? new(want.Unit, unit.StartsAtBoot) : null;

    protected override Task Write(Run run, IShell shell, ServiceBootState? now, ServiceBootState want) =>
        shell.Services().SetAtBoot(run, want.Unit, want.AtBoot);

    protected override Task Delete(Run run, IShell shell, ServiceBootState now) => shell.Services().SetAtBoot(run, want.Unit, atBoot: false);
}

internal sealed class ServiceStartStep(HostBuilder host, string task, ServiceRunState want)
    : RemoteStep<ServiceRunState>(host, host.Id(task, want.Unit), want.Unit)
{
    protected override Text Subject => $"the service {want.Unit}";

    protected override ServiceRunState Want(Run run) => want;

    protected override async Task<ServiceRunState?> Read(Run run, IShell shell) =>
        await shell.Services().Find(run, want.Unit).ConfigureAwait(false) is { } unit ? new(want.Unit, unit.IsRunning) : null;

    protected override Task Write(Run run, IShell shell, ServiceRunState? now, ServiceRunState want) =>
        want.Running ? shell.Services().Start(run, want.Unit) : shell.Services().Stop(run, want.Unit);

    protected override Task Delete(Run run, IShell shell, ServiceRunState now) => shell.Services().Stop(run, want.Unit);
}
