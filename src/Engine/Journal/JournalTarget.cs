namespace OriginScript.Engine;

/// <summary>What a run is about: recorded with each run, so that a journal says by itself what it belongs to.</summary>
internal sealed record JournalTarget
{
    /// <summary>The recipe's name, <c>broker</c>, or that of a task.</summary>
    public string Recipe { get; init; } = "";

    /// <summary>The recipe file's real path; null: a single task.</summary>
    public string? Path { get; init; }

    /// <summary>The effective arguments and options, <c>name=value</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Where it runs, <c>region=eu-central-1</c>; only what is set.</summary>
    public IReadOnlyList<string> Place { get; init; } = [];

    /// <summary>The version of the program.</summary>
    public string Program { get; init; } = "";
}
