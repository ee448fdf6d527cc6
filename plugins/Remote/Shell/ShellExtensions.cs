namespace OriginScript.Remote;

/// <summary>Common operations on a shell.</summary>
public static class ShellExtensions
{
    /// <summary>Runs a command and throws if it fails.</summary>
    /// <exception cref="CommandException">It failed.</exception>
    public static async Task<CommandResult> RunOrThrow(this IShell shell, Run run, Command command)
    {
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        return answer.Succeeded ? answer : throw new CommandException(shell.Facts.Machine, command, answer);
    }

    /// <summary>Runs a command that may fail and says whether it succeeded.</summary>
    public static async Task<bool> Succeeds(this IShell shell, Run run, Command command) =>
        (await shell.Run(command, run.Cancel).ConfigureAwait(false)).Succeeded;
}
