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

    public Text[] Options => Creates is not null ? [$"--creates={Creates}"] : Unless is not null ? [$"--unless={Unless}"] : [];
}

internal sealed class RunEffect(HostBuilder host, Text command, RunWitness witness)
    : RemoteEffect(Machine.Of(host), host.Id("remote:run", command.ToString()), [Machine.Of(host).Name, command, .. witness.Options])
{
    public override string? Witness => witness.Text;

    protected override string Summary => "the command runs";

    protected override Task Perform(Run run, IShell shell) => shell.Do(run, Command.Script(run[command]));

    protected override Task<bool> Witnessed(Run run, IShell shell) => shell.Succeeds(run, witness.Creates is { } path
        ? new("test", "-e", path)
        : Command.Script(witness.Unless!));
}
