using OriginScript.Remote;

namespace OriginScript;

/// <summary>Restarts of services.</summary>
public static class RestartVerb
{
    internal const string RestartTask = "remote:service:restart";

    /// <summary>Restarts services on every run.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="service">The systemd units; the suffix .service is optional.</param>
    [Task(RestartTask)]
    public static HostBuilder ServiceRestart(HostBuilder host, params string[] service) =>
        ServiceVerb.AddForEach(host, (RestartTask, service), (_, unit) => new RestartEffect(host, unit));

    /// <summary>
    /// Restarts a service if one of those steps has changed something since its last start or restart. The journal records pending restarts, so that a
    /// failure or a crash in between does not lose one.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="service">The systemd unit; the suffix .service is optional.</param>
    /// <param name="because">The earlier steps whose changes the service reads only when it starts.</param>
    public static HostBuilder ServiceRestart(this HostBuilder host, string service, IReadOnlyList<Step> because)
    {
        var unit = ServiceName.Parse(service);
        var start = host.Recipe.Steps.Where(step => step.Id == host.Id(ServiceVerb.StartTask, unit));
        return host.Add(new RestartEffect(host, unit) { TriggeredBy = because, SatisfiedBy = [.. start] });
    }
}

internal sealed class RestartEffect(HostBuilder host, string unit) : RemoteEffect(host, host.Id(RestartVerb.RestartTask, unit), unit)
{
    protected override string Summary => $"{unit} restarts";

    protected override Task Perform(Run run, IShell shell) => shell.Services().Restart(run, unit);
}
