using OriginScript.Remote;

namespace OriginScript;

/// <summary>Commands without a verb of their own.</summary>
public static class RunVerb
{
    /// <summary>Runs a command in the machine's shell, as the SSH user: on every run, unless a guard is met.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="command">The command line.</param>
    /// <param name="creates">A path that exists once the command has run; the SSH user's shell expands <c>~</c>, <c>$NAME</c> and <c>*</c> in it.</param>
    /// <param name="unless">A command that succeeds once the command has run.</param>
    [Task("remote:run")]
    public static HostBuilder Run(this HostBuilder host, Text command, string? creates = null, string? unless = null)
    {
        if (creates?.Length == 0 || unless?.Length == 0)
            throw new RecipeException(
                $"The command \"{command}\" on {host.Name} has an empty guard. Write a path (creates) or a command (unless), or omit it."
            );
        if (creates is not null && unless is not null)
            throw new RecipeException($"The command \"{command}\" on {host.Name} has two guards. Keep either creates or unless.");
        return host.Add(new RunEffect(host, command, new(creates, unless)));
    }
}

internal readonly record struct RunGuard(string? Creates, string? Unless)
{
    public string? Text =>
        Creates is not null ? $"{Creates} exists"
        : Unless is not null ? $"\"{Unless}\" succeeds"
        : null;

    /// <summary>A command that succeeds if the guard is met; empty if there is no guard.</summary>
    public string CheckCommand => Creates is not null ? $"set -- {Posix.QuotePattern(Creates)}; [ -e \"$1\" ]" : Unless ?? "";

    public Text[] Options => [.. CommandArguments.Option("--creates", Creates), .. CommandArguments.Option("--unless", Unless)];
}

internal sealed class RunEffect(HostBuilder host, Text command, RunGuard witness)
    : RemoteEffect(host, host.Id("remote:run", command.DisplayText), CommandArguments.Operand(command, witness.Options))
{
    // An interrupted run may have left the command running: it is waited for, and if it has met the guard it is not run again. Background processes of the command
    // do not hold the lock.
    private const string ExclusiveScript = """
        lock="$HOME/.originscript-$1"
        command -v flock > /dev/null && ( : > "$lock" ) 2> /dev/null || exec sh -c "$2" sh
        exec 8> "$lock"
        if ! flock -n 8; then
          flock 8
          if [ -n "$3" ] && sh -c "$3" sh 8>&-; then rm -f -- "$lock"; exit 0; fi
        fi
        sh -c "$2" sh 8>&-; code=$?
        rm -f -- "$lock"; exit $code
        """;

    public override string? Guard => witness.Text;

    protected override string Summary => "the command runs";

    protected override async Task Perform(Run run, IShell shell)
    {
        var answer = await shell
            .RunAndShow(run, Command.Script(ExclusiveScript, run.Token, run[command], witness.CheckCommand))
            .ConfigureAwait(false);
        if (!answer.Succeeded)
            throw shell.CreateFailure(run, Command.Script(run[command]) with { Printed = run.Show }, answer);
        if (witness.Text is { } guard && !await IsGuardMet(run, shell).ConfigureAwait(false))
            run.Show(
                OutputStream.Error,
                $"The command has run, but its guard is not met ({guard}). It will run again every time. Check what it creates, or correct the guard.\n"
            );
    }

    protected override Task<bool> IsGuardMet(Run run, IShell shell) => shell.Succeeds(run, Command.Script(witness.CheckCommand));
}
