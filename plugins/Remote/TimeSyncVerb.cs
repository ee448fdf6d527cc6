using OriginScript.Remote;

namespace OriginScript;

/// <summary>The clock of a machine.</summary>
public static class TimeSyncVerb
{
    /// <summary>Has the clock kept in step: by what the machine has for it, systemd-timesyncd or chrony, and by chrony where it has nothing.</summary>
    [Task("remote:timesync")]
    public static HostBuilder TimeSync(this HostBuilder host) => host.Add(new TimeSyncStep(host));
}

/// <summary>A machine's clock.</summary>
/// <param name="InStep">Whether something keeps it in step: all that a recipe asks for.</param>
/// <param name="By">What does, or what there is that could; empty: nothing.</param>
internal sealed record Clock(bool InStep, string By)
{
    public bool Equals(Clock? other) => other?.InStep == InStep;

    public override int GetHashCode() => InStep.GetHashCode();

    public override string ToString() => (InStep, By) switch
    {
        (true, "") => "clock kept in step (systemd-timesyncd or chrony)",
        (true, Clocks.Host) => "clock is that of the machine around this container, which keeps it",
        (true, _) => $"clock kept in step by {By}",
        _ => "clock left to itself",
    };
}

internal sealed class TimeSyncStep(HostBuilder host)
    : RemoteStep<Clock>(Machine.Of(host), host.Id("remote:timesync"), Machine.Of(host).Name)
{
    protected override Clock Want(Run run) => new(InStep: true, "");

    protected override async Task<Clock?> Read(Run run, IShell shell) => await new Clocks(shell).Find(run).ConfigureAwait(false);

    protected override Task Write(Run run, IShell shell, (Clock? Now, Clock Want) states) => states.Want.InStep
        ? new Clocks(shell).Keep(run)
        : new Clocks(shell).Leave(run, states.Want.By);

    // A machine always has a clock: nothing was ever read as absent.
    protected override Task Delete(Run run, IShell shell, Clock now) => Task.CompletedTask;
}
