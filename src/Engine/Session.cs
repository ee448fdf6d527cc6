namespace OriginScript.Engine;

/// <summary>What the steps of one run, live plan or undo share.</summary>
/// <param name="Recipe">The recipe with its steps.</param>
/// <param name="Ports">The outside world.</param>
/// <param name="Records">What the journal says, and where it goes on.</param>
internal sealed record Session(Recipe Recipe, Ports Ports, IRecords Records)
{
    /// <summary>The run's name.</summary>
    public required string Id { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Asks what is in flight to stop.</summary>
    public CancellationToken Cancel { get; init; }

    public Published Published { get; } = new();
}
