namespace OriginScript.Remote;

/// <summary>The result of a command on a machine.</summary>
/// <param name="ExitCode">Zero if it succeeded.</param>
/// <param name="Output">Its standard output, lines ended by a line feed.</param>
/// <param name="Error">Its standard error, separate from the output because no terminal is requested.</param>
public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Whether it ended with exit code 0.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The trimmed output: the value, if the command prints a single one.</summary>
    public string Value => Output.Trim();

    /// <summary>The lines of the output, without empty ones.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
