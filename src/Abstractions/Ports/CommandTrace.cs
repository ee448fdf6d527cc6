namespace OriginScript;

/// <summary>A command on a machine that has ended.</summary>
/// <param name="Machine">The machine's name in messages.</param>
/// <param name="Command">The command as it can be typed there, without its standard input.</param>
public sealed record CommandTrace(string Machine, string Command)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Its exit code; null: the connection was lost before it was known.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What it printed; only with <see cref="TraceLevel.Bodies"/>. Secrets that were revealed are masked when it is shown.</summary>
    public string? Output { get; init; }

    /// <summary>The same for its standard error.</summary>
    public string? Error { get; init; }
}
