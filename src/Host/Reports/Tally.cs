using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>How many steps of each kind, in the words of a closing line: <c>4 created, 1 changed, 12 unchanged</c>.</summary>
internal static class Tally
{
    /// <summary>After a comparison.</summary>
    public static readonly IReadOnlyList<(Mark Mark, string Words)> Planned =
    [
        (Mark.Create, "to create"),
        (Mark.Change, "to change"),
        (Mark.Delete, "to delete"),
        (Mark.Effect, "to perform"),
        (Mark.Unchanged, "unchanged"),
        (Mark.Unknown, "cannot be known yet"),
        (Mark.Failed, "cannot be done"),
        (Mark.NotStarted, "not looked at"),
    ];

    /// <summary>After a run.</summary>
    public static readonly IReadOnlyList<(Mark Mark, string Words)> Done =
    [
        (Mark.Create, "created"),
        (Mark.Change, "changed"),
        (Mark.Delete, "deleted"),
        (Mark.Effect, "performed"),
        (Mark.Unchanged, "unchanged"),
        (Mark.Failed, "failed"),
        (Mark.NotStarted, "not started"),
    ];

    /// <summary>Before an undo.</summary>
    public static readonly IReadOnlyList<(Mark Mark, string Words)> Undoable =
    [
        (Mark.Create, "to create again"),
        (Mark.Change, "to change back"),
        (Mark.Delete, "to delete"),
        (Mark.Unchanged, "to keep"),
        (Mark.Failed, "cannot be read"),
        (Mark.NotStarted, "not looked at"),
    ];

    /// <summary>After an undo.</summary>
    public static readonly IReadOnlyList<(Mark Mark, string Words)> Undone =
    [
        (Mark.Create, "created again"),
        (Mark.Change, "changed back"),
        (Mark.Delete, "deleted"),
        (Mark.Unchanged, "kept"),
        (Mark.Failed, "failed"),
        (Mark.NotStarted, "not started"),
    ];

    /// <summary>The counts, without those that are zero.</summary>
    public static string Of(RunResult result, IReadOnlyList<(Mark Mark, string Words)> words)
    {
        string[] counts = [.. words.Select(word => (Count: result.Count(word.Mark), word.Words)).Where(word => word.Count > 0).Select(word => $"{word.Count} {word.Words}")];
        return counts.Length == 0 ? "Nothing to do" : string.Join(", ", counts);
    }
}
