using OriginScript.Remote;

namespace OriginScript;

/// <summary>The clock of a machine.</summary>
public static class TimeSyncVerb
{
    /// <summary>Synchronizes the clock with the machine's time service, systemd-timesyncd or chrony; installs chrony if there is none.</summary>
    [Task("remote:timesync")]
    public static HostBuilder TimeSync(this HostBuilder host) => host.Add(new TimeSyncStep(host));
}

/// <summary>A machine's clock.</summary>
/// <param name="IsSynchronized">Whether it is synchronized: all that a recipe asks for.</param>
/// <param name="Service">The service that does or could do it; empty if there is none.</param>
internal sealed record ClockState(bool IsSynchronized, string Service)
{
    public bool Equals(ClockState? other) => other?.IsSynchronized == IsSynchronized;

    public override int GetHashCode() => IsSynchronized.GetHashCode();

    public override string ToString() =>
        (IsSynchronized, Service) switch
        {
            (true, "") => "clock synchronized (systemd-timesyncd or chrony)",
            (true, TimeSyncServices.HostClock) => "clock is that of the container's host",
            (true, _) => $"clock synchronized by {Service}",
            _ => "clock not synchronized",
        };
}

internal sealed class TimeSyncStep(HostBuilder host) : RemoteStep<ClockState>(host, host.Id("remote:timesync"))
{
    protected override ClockState Want(Run run) => new(IsSynchronized: true, "");

    protected override async Task<ClockState?> Read(Run run, IShell shell) => await new TimeSyncServices(shell).ReadClock(run).ConfigureAwait(false);

    protected override Task Write(Run run, IShell shell, ClockState? now, ClockState want) =>
        want.IsSynchronized ? new TimeSyncServices(shell).Enable(run) : new TimeSyncServices(shell).Disable(run, want.Service);

    // A machine always has a clock: the state is never read as absent.
    protected override Task Delete(Run run, IShell shell, ClockState now) => Task.CompletedTask;
}
