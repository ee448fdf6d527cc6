using OriginScript.Remote;

namespace OriginScript;

/// <summary>Commands for which there is no verb.</summary>
public static class RunVerb
{
    /// <summary>Runs a command in the machine's shell, as the SSH user: every time, unless a witness says that it need not.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="command">The command line.</param>
    /// <param name="creates">A path that is there once the command has run.</param>
    /// <param name="unless">A command that succeeds once the command has run.</param>
    [Task("remote:run")]
    public static HostBuilder Run(this HostBuilder host, Text command, string? creates = null, string? unless = null)
    {
        if (creates is not null && unless is not null)
            throw new RecipeException($"The command \"{command}\" on {host.Name} has two witnesses. Keep one of creates and unless.");
        return host.Add(new RunEffect(host, command, new(creates, unless)));
    }
}

internal readonly record struct RunWitness(string? Creates, string? Unless)
{
    public string? Text => Creates is not null ? $"{Creates} exists" : Unless is not null ? $"\"{Unless}\" succeeds" : null;

    /// <summary>A command that succeeds where it need not run; empty: there is none to ask.</summary>
    public string Question => Creates is not null ? $"test -e {Posix.Quote(Creates)}" : Unless ?? "";

    public Text[] Options => Creates is not null ? [$"--creates={Creates}"] : Unless is not null ? [$"--unless={Unless}"] : [];
}

internal sealed class RunEffect(HostBuilder host, Text command, RunWitness witness)
    : RemoteEffect(Machine.Of(host), host.Id("remote:run", command.ToString()), [Machine.Of(host).Name, command, .. witness.Options])
{
    // A run that was cut off may have left the command behind, still at work: it is waited for, and what it has done need not be done again. What the command itself
    // leaves behind holds nobody up.
    private const string Alone = """
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

    public override string? Witness => witness.Text;

    protected override string Summary => "the command runs";

    protected override async Task Perform(Run run, IShell shell)
    {
        var answer = await shell.Run(Command.Script(Alone, run.Token, run[command], witness.Question), run.Cancel).ConfigureAwait(false);
        if (!answer.Succeeded)
            throw new CommandException(shell.Facts.Machine, Command.Script(run[command]), answer);
    }

    protected override Task<bool> Witnessed(Run run, IShell shell) => shell.Succeeds(run, Command.Script(witness.Question));
}
