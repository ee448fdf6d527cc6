namespace OriginScript.Remote;

/// <summary>Common operations on a shell.</summary>
public static class ShellExtensions
{
    /// <summary>Runs a command; if it fails, shows what it printed and throws.</summary>
    /// <exception cref="CommandException">It failed.</exception>
    public static async Task<CommandResult> RunOrThrow(this IShell shell, Run run, Command command)
    {
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        return answer.Succeeded ? answer : throw shell.CreateFailure(run, command, answer);
    }

    /// <summary>Runs a command, whatever its exit code, and shows what it prints while it runs.</summary>
    public static Task<CommandResult> RunAndShow(this IShell shell, Run run, Command command) =>
        shell.Run(command with { Printed = run.Show }, run.Cancel);

    /// <summary>
    /// The exception for a failed command. Shows what it printed, unless that was shown while it ran; both without its output if the step was given
    /// a secret.
    /// </summary>
    public static CommandException CreateFailure(this IShell shell, Run run, Command command, CommandResult answer)
    {
        if (run.HidesOutput)
            return new(shell.Facts.Machine, command, answer with { Output = "", Error = "its output is hidden, because the step has a secret" });
        if (command.Printed is null)
        {
            run.Show(OutputStream.Output, answer.Output);
            run.Show(OutputStream.Error, answer.Error);
        }

        return new(shell.Facts.Machine, command, answer);
    }

    /// <summary>Runs a command that may fail and says whether it succeeded.</summary>
    public static async Task<bool> Succeeds(this IShell shell, Run run, Command command) =>
        (await shell.Run(command, run.Cancel).ConfigureAwait(false)).Succeeded;
}
