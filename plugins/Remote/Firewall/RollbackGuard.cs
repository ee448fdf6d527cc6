namespace OriginScript.Remote;

/// <summary>
/// Applies changes that could lock everybody out: before a change, a timer that reverts it is set on the machine; after it, a second login has to
/// succeed, and only then is the timer stopped. If the login fails, or this program dies, the previous state is restored automatically.
/// </summary>
/// <param name="Machine">The machine.</param>
/// <param name="Shell">Its shell.</param>
public sealed record RollbackGuard(Machine Machine, IShell Shell)
{
    /// <summary>Whether a change is unconfirmed: a timer that would revert it is active.</summary>
    public static Task<bool> IsPending(Run run, IShell shell) =>
        shell.Succeeds(run, new("systemctl", "is-active", "--quiet", $"{TimerPrefix}*.timer"));

    private const string TimerPrefix = "originscript-guard-";

    /// <summary>Applies the change, or leaves the machine as it was.</summary>
    /// <param name="run">The run.</param>
    /// <param name="revert">The command that reverts it; safe to run twice.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="OriginException">Logging in failed after the change, and it was rolled back.</exception>
    public async Task Apply(Run run, Command revert, Func<Task> change)
    {
        var timer = TimerPrefix + run.Token;
        await Shell.RunOrThrow(run, Arm(timer, revert)).ConfigureAwait(false);
        await change().ConfigureAwait(false);
        try
        {
            await run.Get<IShells>().ProbeLogin(Machine.Login(run), run.Cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is MachineUnreachableException or HostKeyException)
        {
            if (await Shell.Succeeds(run, revert.AsRoot()).ConfigureAwait(false))
                await Disarm(run, timer).ConfigureAwait(false);
            throw new OriginException(
                $"The change made logging in to {Shell.Facts.Machine} impossible, so it was rolled back. Make sure that SSH stays open. {e.Message}",
                e
            );
        }

        await Disarm(run, timer).ConfigureAwait(false);
    }

    private Task Disarm(Run run, string timer) => Shell.RunOrThrow(run, new Command("systemctl", "stop", $"{timer}.timer").AsRoot());

    // Replaces the timers that an interrupted run left behind.
    private static Command Arm(string timer, Command revert) =>
        Command
            .Script(
                """
                t=$1; shift
                systemctl stop 'originscript-guard-*.timer' 2>/dev/null || :
                exec systemd-run --quiet --collect --on-active=60 --timer-property=AccuracySec=1s --unit="$t" -- "$@"
                """,
                [timer, .. revert.Words]
            )
            .AsRoot();
}
