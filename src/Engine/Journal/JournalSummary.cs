namespace OriginScript.Engine;

/// <summary>What one journal says: what it belongs to, its last run, and the changes that are not undone.</summary>
internal sealed record JournalSummary
{
    private const int ShownIdLength = 8;

    /// <summary>Its file.</summary>
    public required string Path { get; init; }

    /// <summary>The start of its id, which no other journal has; empty: it cannot be read.</summary>
    public string Id { get; init; } = "";

    /// <summary>What its last run was about.</summary>
    public JournalTarget Target { get; init; } = new();

    /// <summary>When its last run started.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>Who started its last run.</summary>
    public string Owner { get; init; } = "";

    /// <summary>How its last run ended.</summary>
    public RunStatus LastRunStatus { get; init; }

    /// <summary>The changes that are not undone, in the order in which they were first begun.</summary>
    public IReadOnlyList<JournalChange> Changes { get; init; } = [];

    /// <summary>The number of its lines.</summary>
    public long Lines { get; init; }

    /// <summary>Why it cannot be read; null: it can.</summary>
    public string? Problem { get; init; }

    /// <summary>The hosts that its changes are on.</summary>
    public IReadOnlyList<string> Hosts =>
        [.. Changes.Select(change => change.Step.Host).Where(host => host.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The journals in a folder by their paths, including those that were deleted while something beside them tells of them.</summary>
    public static IReadOnlyList<JournalSummary> ReadFolder(string folder) =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*" + JournalPaths.Extension)
                    .Concat(Directory.EnumerateFiles(folder, JournalPaths.GetHead("*" + JournalPaths.Extension)).Select(JournalPaths.FromHead))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(Read),
            ];

    /// <summary>The journal at that path.</summary>
    public static JournalSummary Read(string path)
    {
        try
        {
            return JournalReader.ReadWhole(path) is var (state, read)
                ? Create(path, state, read.Lines)
                : new() { Path = path, Problem = $"The journal {path} does not exist." };
        }
        catch (OriginException e)
        {
            return new() { Path = path, Problem = e.Message };
        }
    }

    private static JournalSummary Create(string path, JournalState state, long lines) =>
        new()
        {
            Path = path,
            Id = state.JournalId[..Math.Min(ShownIdLength, state.JournalId.Length)],
            Target = state.LastRun?.Target ?? new(),
            LastRun = state.LastRun?.Timestamp,
            Owner = state.LastRun?.Owner ?? "",
            LastRunStatus = state.LastRunStatus,
            Changes = [.. state.Changes.OrderBy(history => history.FirstBegunIndex).Select(JournalChange.Create)],
            Lines = lines,
        };
}
