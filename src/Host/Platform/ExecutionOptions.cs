namespace OriginScript.Host.Platform;

/// <summary>The options of plan, run and undo.</summary>
internal sealed record ExecutionOptions
{
    public bool IsLive { get; init; }

    public bool UseDetailedExitCode { get; init; }

    /// <summary>Whether the content of files is shown as a diff.</summary>
    public bool ShowsDiff { get; init; }

    public bool IsDryRun { get; init; }

    public bool AssumeYes { get; init; }

    public int Parallel { get; init; } = 16;

    /// <summary>The journal to use instead of the usual one: the start of its id, its path, or "new"; null: the usual one.</summary>
    public string? Journal { get; init; }

    public string? OnlyHost { get; init; }
}
