namespace OriginScript.Engine;

/// <summary>One line of the action log.</summary>
/// <param name="Step">The step it is about.</param>
/// <param name="Mark">What it changes.</param>
/// <param name="Text">The state that is wanted, the change <c>before -> after</c>, or the reason of a failure.</param>
public sealed record LogLine(Step Step, Mark Mark, string Text)
{
    /// <summary>The state that was read; null if it is absent or was not read.</summary>
    public object? Now { get; init; }

    /// <summary>The wanted state; null if it must be absent.</summary>
    public object? Want { get; init; }

    /// <summary>The first few lines that differ, if a text changes: <c>- before</c>, <c>+ after</c>.</summary>
    public IReadOnlyList<string> ChangedLines { get; init; } = [];

    /// <summary>Why it failed; null unless <see cref="Mark.Failed"/>.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Whether something was or would be written.</summary>
    public bool IsChange => Mark is Mark.Create or Mark.Change or Mark.Delete or Mark.Effect;
}
