namespace OriginScript.Remote;

/// <summary>
/// Makes changes that could lock everybody out: before one, a timer is set on the machine that takes it back; after it, a second connection has to come
/// in, and only then is the timer stopped. If nobody comes in, or this program dies, the old state returns by itself.
/// </summary>
/// <param name="Machine">The machine.</param>
/// <param name="Shell">Its shell.</param>
public sealed record Guarded(Machine Machine, IShell Shell)
{
    /// <summary>Whether a change is still to be confirmed: a timer is set that would take it back.</summary>
    public static Task<bool> IsPending(Run run, IShell shell) => shell.Succeeds(run, new("systemctl", "is-active", "--quiet", $"{Prefix}*.timer"));

    private const string Prefix = "originscript-guard-";

    /// <summary>Makes the change, or leaves the machine as it was.</summary>
    /// <param name="run">The run.</param>
    /// <param name="revert">The command that takes it back; safe to run twice.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="OriginException">Nobody could log in any more, and the change was taken back.</exception>
    public async Task Change(Run run, Command revert, Func<Task> change)
    {
        var timer = Prefix + run.Token;
        await Shell.Do(run, Arm(timer, revert)).ConfigureAwait(false);
        await change().ConfigureAwait(false);
        try
        {
            await run.Get<IShells>().Knock(Machine.Login(run), run.Cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is UnreachableException or HostKeyException)
        {
            if (await Shell.Succeeds(run, revert.AsRoot()).ConfigureAwait(false))
                await Disarm(run, timer).ConfigureAwait(false);
            throw new OriginException($"After the change nobody could log in to {Shell.Facts.Machine} any more, so it was taken back: see that SSH stays open. {e.Message}", e);
        }

        await Disarm(run, timer).ConfigureAwait(false);
    }

    private Task Disarm(Run run, string timer) => Shell.Do(run, new Command("systemctl", "stop", $"{timer}.timer").AsRoot());

    // Those that an interrupted run has left go: this one takes their place.
    private static Command Arm(string timer, Command revert) => Command.Script(
        """
        t=$1; shift
        systemctl stop 'originscript-guard-*.timer' 2>/dev/null || :
        exec systemd-run --quiet --collect --on-active=60 --timer-property=AccuracySec=1s --unit="$t" -- "$@"
        """,
        [timer, .. revert.Words]).AsRoot();
}
