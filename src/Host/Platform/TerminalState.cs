namespace OriginScript.Host.Platform;

/// <summary>What was written to a terminal so far, as far as the end of the program depends on it.</summary>
internal sealed class TerminalState
{
    /// <summary>Whether the output of <c>--json</c> has begun, so that its version line must not be repeated.</summary>
    public bool HasVersionLine { get; set; }

    /// <summary>The last message on stderr that <c>--quiet</c> does not suppress: if the command fails, it says why.</summary>
    public string? LastMessage { get; set; }

    /// <summary>Whether the reason why the program ends was written, so that nothing else has to say why.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Why a step failed, which says more than the last message; null: none did.</summary>
    public string? FirstFailure { get; set; }
}
