namespace OriginScript.Remote;

/// <summary>What verbs ask of a shell most.</summary>
public static class Shells
{
    /// <summary>Runs a command that has to succeed.</summary>
    /// <exception cref="CommandException">It did not.</exception>
    public static async Task<Answer> Do(this IShell shell, Run run, Command command)
    {
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        return answer.Succeeded ? answer : throw new CommandException(shell.Facts.Machine, command, answer);
    }

    /// <summary>Runs a command that may fail and says whether it succeeded.</summary>
    public static async Task<bool> Succeeds(this IShell shell, Run run, Command command) =>
        (await shell.Run(command, run.Cancel).ConfigureAwait(false)).Succeeded;
}
