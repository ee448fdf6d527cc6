namespace OriginScript.Engine;

/// <summary>One line of the action log.</summary>
/// <param name="Step">The step it is about.</param>
/// <param name="Mark">What it means for the world.</param>
/// <param name="Text">The state that is wanted, the change <c>before -> after</c>, or the reason of a failure.</param>
public sealed record LogLine(Step Step, Mark Mark, string Text)
{
    /// <summary>What was read; null where nothing is there or nobody looked.</summary>
    public object? Now { get; init; }

    /// <summary>What is wanted; null where nothing may be there.</summary>
    public object? Want { get; init; }

    /// <summary>The lines that differ, where a text changes: <c>- before</c>, <c>+ after</c>, the first few of them.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Why it failed; null unless <see cref="Mark.Failed"/>.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Whether the world was or would be written to.</summary>
    public bool IsChange => Mark is Mark.Create or Mark.Change or Mark.Delete or Mark.Effect;
}
