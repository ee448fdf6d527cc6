using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Runs of the agent.</summary>
public static class PuppetAgentVerb
{
    /// <summary>Runs a machine's agent once, in the foreground and without waiting for its turn.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="noop">Only report what would be changed.</param>
    /// <param name="first">Only if no run with the machine's certificate has succeeded yet: later changes reach it through its agent's regular runs.</param>
    [Task("puppet:agent:onetime")]
    public static HostBuilder PuppetAgent(this HostBuilder host, bool noop = false, bool first = false) =>
        host.Add(new PuppetAgentEffect(host, noop, first));
}

internal sealed class PuppetAgentEffect(HostBuilder host, bool noop, bool first)
    : RemoteEffect(
        host,
        host.Id("puppet:agent:onetime", first ? "first" : ""),
        [.. CommandArguments.Switch("--noop", noop), .. CommandArguments.Switch("--first", first)]
    )
{
    // Exit codes of --detailed-exitcodes: 0 no changes, 2 changes applied; 4 and 6 failed changes, 1 a failed run.
    private static readonly int[] SuccessExitCodes = [0, 2];

    public override string? Guard => first ? "a run with its certificate has succeeded" : null;

    protected override string Summary => noop ? "the agent reports what it would change" : "the agent applies the master's catalog";

    protected override async Task Perform(Run run, IShell shell)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);

        // The service's own agent may be running, for the certificate or a catalog: it is waited for.
        var command = puppet.PuppetCommand([
            "agent",
            "--onetime",
            "--no-daemonize",
            "--no-splay",
            "--detailed-exitcodes",
            "--color",
            "false",
            "--waitforcert",
            "0",
            "--waitforlock",
            "5",
            "--maxwaitforlock",
            "600",
            .. noop ? (string[])["--noop"] : [],
        ]);
        var answer = await shell.RunAndShow(run, command).ConfigureAwait(false);
        if (!SuccessExitCodes.Contains(answer.ExitCode))
            throw shell.CreateFailure(run, command with { Printed = run.Show }, answer);
    }

    protected override async Task<bool> IsGuardMet(Run run, IShell shell)
    {
        const string Younger = """[ -e "$1" ] && [ -e "$2" ] && ! [ "$2" -nt "$1" ] && cat -- "$1" """;
        if (await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is not { } puppet)
            return false;
        var summary = await shell.Run(Command.Script(Younger, puppet["lastrunfile"], puppet["hostcert"]).AsRoot(), run.Cancel).ConfigureAwait(false);
        return summary.Succeeded && LastRunSummary.Succeeded(summary.Output);
    }
}
