using OriginScript.Remote;

namespace OriginScript;

/// <summary>Restarts of services.</summary>
public static class RestartVerb
{
    internal const string Restart = "remote:service:restart";

    /// <summary>Restarts services, each time it is asked to.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the ending .service may be left out.</param>
    [Task(Restart)]
    public static HostBuilder ServiceRestart(HostBuilder host, params string[] service) =>
        ServiceVerb.ForEach(host, (Restart, service), (_, unit) => new RestartEffect(host, unit));

    /// <summary>
    /// Restarts a service where one of those steps has changed something since it was last started or restarted. The journal remembers what is owed, so that a
    /// failure or a crash in between does not lose it.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="service">The systemd unit; the ending .service may be left out.</param>
    /// <param name="because">The steps, added before, whose changes the service reads only when it starts.</param>
    public static HostBuilder ServiceRestart(this HostBuilder host, string service, IReadOnlyList<Step> because)
    {
        var unit = ServiceVerb.Unit(service);
        var start = host.Recipe.Steps.Where(step => step.Id == host.Id(ServiceVerb.Start, unit));
        return host.Add(new RestartEffect(host, unit) { Because = because, MetBy = [.. start] });
    }
}

internal sealed class RestartEffect(HostBuilder host, string unit)
    : RemoteEffect(Machine.Of(host), host.Id(RestartVerb.Restart, unit), Machine.Of(host).Name, unit)
{
    protected override string Summary => $"{unit} restarts";

    protected override Task Perform(Run run, IShell shell) => shell.Services().Restart(run, unit);
}
