namespace OriginScript.Engine;

/// <summary>A step that waits for the world has read it once more.</summary>
/// <param name="Step">The step.</param>
/// <param name="Now">The current state as text.</param>
/// <param name="Want">The state that is waited for, as text.</param>
internal sealed record StepPoll(Step Step, string Now, string Want)
{
    /// <summary>Why the read was not answered; null: it was.</summary>
    public string? Problem { get; init; }

    /// <summary>How long it has been waiting.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How long it waits at most.</summary>
    public TimeSpan Timeout { get; init; }
}
