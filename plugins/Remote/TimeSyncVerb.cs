using OriginScript.Remote;

namespace OriginScript;

/// <summary>The clock of a machine.</summary>
public static class TimeSyncVerb
{
    /// <summary>Has the clock kept in step: by what the machine has for it, systemd-timesyncd or chrony, and by chrony where it has nothing.</summary>
    [Task("remote:timesync")]
    public static HostBuilder TimeSync(this HostBuilder host) => host.Add(new TimeSyncStep(host));
}

internal sealed record Clock(bool InStep)
{
    public override string ToString() => InStep ? "clock kept in step (systemd-timesyncd or chrony)" : "clock left to itself";
}

internal sealed class TimeSyncStep(HostBuilder host)
    : RemoteStep<Clock>(Machine.Of(host), host.Id("remote:timesync"), Machine.Of(host).Name)
{
    protected override Clock Want(Run run) => new(InStep: true);
}
