namespace OriginScript.Host.Platform;

/// <summary>The input and output of the program; replaceable in tests. stdout carries data, stderr messages.</summary>
/// <param name="Output">Data (stdout).</param>
/// <param name="Errors">Messages: progress, questions, errors (stderr).</param>
/// <param name="Input">Answers to questions.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Errors, TextReader Input)
{
    /// <summary>Why data could not be written to stdout; null: all was.</summary>
    public Func<string?> FindOutputFailure { get; init; } = () => null;

    /// <summary>What was written so far; the same object for copies of this record.</summary>
    public TerminalState State { get; } = new();

    /// <summary>Whether the session is interactive, so that questions can be asked. False if standard input is not a terminal.</summary>
    public bool CanPrompt { get; init; }

    /// <summary>Whether the session is interactive but the user would not see a question, because stderr is redirected.</summary>
    public bool IsPromptHidden { get; init; }

    /// <summary>Whether stderr is a terminal, so that a live board can be drawn.</summary>
    public bool CanDraw { get; init; }

    /// <summary>Whether colours may be used; NO_COLOR and --no-color forbid them.</summary>
    public bool UsesColor { get; init; }

    /// <summary>The width in columns that lists are truncated to; null if stdout is not a terminal.</summary>
    public int? Width { get; init; }

    /// <summary>The same for stderr, on which a plan is shown before a question.</summary>
    public int? ErrorsWidth { get; init; }
}
