namespace OriginScript.Remote;

/// <summary>A command on a machine that did not succeed.</summary>
public sealed class CommandException : OriginException
{
    private const int LastLines = 5;

    /// <summary>The failure of that command there.</summary>
    public CommandException(string machine, Command command, Answer answer)
        : base($"`{command}` on {machine} ended with exit code {answer.ExitCode}{Said(answer)}") => (Command, Answer) = (command, answer);

    /// <summary>What was run.</summary>
    public Command Command { get; }

    /// <summary>What it came to.</summary>
    public Answer Answer { get; }

    private static string Said(Answer answer)
    {
        var lines = (answer.Error.Trim().Length > 0 ? answer.Error : answer.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? " and said nothing." : $": {string.Join(" / ", lines.TakeLast(LastLines))}";
    }
}
