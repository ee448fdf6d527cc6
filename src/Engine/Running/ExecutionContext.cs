namespace OriginScript.Engine;

/// <summary>What all steps of one run, live plan or undo share.</summary>
/// <param name="Recipe">The recipe with its steps.</param>
/// <param name="Ports">The outside world.</param>
/// <param name="Journal">The journal as steps may use it.</param>
internal sealed record ExecutionContext(Recipe Recipe, Ports Ports, IStepJournal Journal)
{
    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Requests that nothing is waited for any more, unless a change is in progress.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Requests cancellation of calls in progress.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Receives the output of programs, and what is waited for.</summary>
    public IReport? Report { get; init; }

    public OutputValues OutputValues { get; init; } = new();

    public ResourceClaims ResourceClaims { get; init; } = new();
}
