namespace OriginScript.Remote;

/// <summary>Chooses the time service of a machine: the running one, else systemd-timesyncd if it is installed, else chrony.</summary>
internal sealed class TimeSyncServices(IShell shell)
{
    /// <summary>The name for the host of a container, which keeps its clock.</summary>
    public const string HostClock = "host";

    private const string Timesyncd = "systemd-timesyncd";
    private const string Chrony = "chrony";

    // Without the right to set the clock (bit 25 of the capabilities, CAP_SYS_TIME) a container uses its host's clock, and a daemon in it would only fail.
    private const string HostClockScript = """
        systemd-detect-virt -qc || exit 1
        c=$(sed -n 's/^CapBnd:[[:space:]]*//p' /proc/1/status)
        [ $((0x$c >> 25 & 1)) -eq 0 ]
        """;

    // Unit names on all distributions; ntp and similar services are kept if they run, and never installed.
    private static readonly string[] Daemons = [Timesyncd, Chrony, "chronyd", "ntpsec", "ntp", "ntpd", "openntpd"];

    public async Task<ClockState> ReadClock(Run run)
    {
        var units = Daemons.Zip(await shell.Services().Find(run, Daemons).ConfigureAwait(false)).Where(pair => pair.Second is not null).ToArray();
        if (units.FirstOrDefault(pair => pair.Second!.IsRunning) is { First: { } running })
            return new(IsSynchronized: true, running);
        var there = units.Length > 0 ? units[0].First : "";
        return await shell.Succeeds(run, Command.Script(HostClockScript)).ConfigureAwait(false)
            ? new(IsSynchronized: true, HostClock)
            : new(IsSynchronized: false, there);
    }

    public async Task Enable(Run run)
    {
        var daemon = (await ReadClock(run).ConfigureAwait(false)).Service;
        if (daemon.Length == 0)
            await shell.Packages().Install(run, [daemon = Chrony]).ConfigureAwait(false);
        await shell.Services().SetAtBoot(run, daemon, atBoot: true).ConfigureAwait(false);
        await shell.Services().Start(run, daemon).ConfigureAwait(false);
    }

    /// <summary>Stops synchronizing the clock.</summary>
    /// <param name="run">The run.</param>
    /// <param name="there">The service that was installed before and did not run; empty if there was none.</param>
    public async Task Disable(Run run, string there)
    {
        if (there.Length == 0)
        {
            await shell.Packages().Remove(run, [Chrony], leaveConfiguration: false).ConfigureAwait(false);
            return;
        }

        await shell.Services().Stop(run, there).ConfigureAwait(false);
        await shell.Services().SetAtBoot(run, there, atBoot: false).ConfigureAwait(false);
    }
}
