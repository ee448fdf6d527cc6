namespace OriginScript.Remote;

/// <summary>What keeps a machine's clock in step: whatever does already, else systemd-timesyncd where it is installed, else chrony.</summary>
internal sealed class Clocks(IShell shell)
{
    /// <summary>What a container's clock is kept by.</summary>
    public const string Host = "host";

    private const string Timesyncd = "systemd-timesyncd";
    private const string Chrony = "chrony";

    // Without the right to set the clock (bit 25 of the capabilities, CAP_SYS_TIME) a container has its host's, and no daemon in it would do more than fail.
    private const string IsItsHosts = """
        systemd-detect-virt -qc || exit 1
        c=$(sed -n 's/^CapBnd:[[:space:]]*//p' /proc/1/status)
        [ $((0x$c >> 25 & 1)) -eq 0 ]
        """;

    // By the names of their units on all families; ntp and the like are kept where they run, and never installed.
    private static readonly string[] Daemons = [Timesyncd, Chrony, "chronyd", "ntpsec", "ntp", "ntpd", "openntpd"];

    public async Task<Clock> Find(Run run)
    {
        var units = Daemons.Zip(await shell.Services().Find(run, Daemons).ConfigureAwait(false)).Where(pair => pair.Second is not null).ToArray();
        if (units.FirstOrDefault(pair => pair.Second!.Runs) is { First: { } running })
            return new(InStep: true, running);
        var there = units.Length > 0 ? units[0].First : "";
        return await shell.Succeeds(run, Command.Script(IsItsHosts)).ConfigureAwait(false) ? new(InStep: true, Host) : new(InStep: false, there);
    }

    public async Task Keep(Run run)
    {
        var daemon = (await Find(run).ConfigureAwait(false)).By;
        if (daemon.Length == 0)
            await shell.Packages().Install(run, [daemon = Chrony]).ConfigureAwait(false);
        await shell.Services().SetAtBoot(run, daemon, atBoot: true).ConfigureAwait(false);
        await shell.Services().Start(run, daemon).ConfigureAwait(false);
    }

    /// <summary>Leaves the clock to itself again.</summary>
    /// <param name="run">The run.</param>
    /// <param name="there">What was there before and did not run; empty: nothing was.</param>
    public async Task Leave(Run run, string there)
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
