namespace OriginScript.Host.Running;

/// <summary>The options of plan, run and undo.</summary>
internal sealed record Choices
{
    public bool Live { get; init; }

    public bool DetailedExitCode { get; init; }

    public bool DryRun { get; init; }

    public bool Yes { get; init; }

    public int Parallel { get; init; } = 16;

    public string? Only { get; init; }
}
