namespace OriginScript.Remote;

/// <summary>A command failed on a machine.</summary>
public sealed class CommandException : OriginException
{
    private const int LastLines = 5;

    /// <summary>Creates the exception for that command on that machine.</summary>
    public CommandException(string machine, Command command, CommandResult answer)
        : base($"`{command}` on {machine} ended with exit code {answer.ExitCode}{DescribeOutput(answer)}") => (Command, Result) = (command, answer);

    /// <summary>The command that was run.</summary>
    public Command Command { get; }

    /// <summary>Its result.</summary>
    public CommandResult Result { get; }

    private static string DescribeOutput(CommandResult answer)
    {
        var lines = (answer.Error.Trim().Length > 0 ? answer.Error : answer.Output).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return lines.Length == 0 ? " and printed nothing." : $": {string.Join(" / ", lines.TakeLast(LastLines))}";
    }
}
