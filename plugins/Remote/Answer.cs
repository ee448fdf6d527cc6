namespace OriginScript.Remote;

/// <summary>What a command on a machine came to.</summary>
/// <param name="ExitCode">Zero when it succeeded.</param>
/// <param name="Output">Its standard output, lines ended by a line feed.</param>
/// <param name="Error">Its standard error, apart from the output because no terminal is asked for.</param>
public sealed record Answer(int ExitCode, string Output, string Error)
{
    /// <summary>Whether it ended with exit code 0.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The output without the white space at its ends: a value, where the command prints one.</summary>
    public string Value => Output.Trim();

    /// <summary>The lines of the output, without empty ones.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
