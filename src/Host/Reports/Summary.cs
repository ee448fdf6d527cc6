using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Counts lines by mark and formats a closing line: <c>4 created, 1 changed, 12 unchanged</c>.</summary>
internal sealed class Summary
{
    private readonly Dictionary<Mark, string> _labels;

    private Summary(params (Mark Mark, string Words)[] words) => _labels = words.ToDictionary(word => word.Mark, word => word.Words);

    /// <summary>After a live plan.</summary>
    public static Summary Planned { get; } =
        new(
            (Mark.Create, "to create"),
            (Mark.Change, "to change"),
            (Mark.Delete, "to delete"),
            (Mark.Effect, "to run"),
            (Mark.Unchanged, "unchanged"),
            (Mark.Unknown, "cannot be known yet"),
            (Mark.Failed, "cannot be done"),
            (Mark.NotStarted, "not checked")
        );

    /// <summary>After a run.</summary>
    public static Summary Done { get; } =
        new(
            (Mark.Create, "created"),
            (Mark.Change, "changed"),
            (Mark.Delete, "deleted"),
            (Mark.Effect, "executed"),
            (Mark.Unchanged, "unchanged"),
            (Mark.Failed, "failed"),
            (Mark.NotStarted, "not started")
        );

    /// <summary>Before an undo.</summary>
    public static Summary Undoable { get; } =
        new(
            (Mark.Create, "to recreate"),
            (Mark.Change, "to revert"),
            (Mark.Delete, "to delete"),
            (Mark.Unchanged, "already undone"),
            (Mark.Kept, "to keep"),
            (Mark.Failed, "cannot be read"),
            (Mark.NotStarted, "not checked")
        );

    /// <summary>After an undo.</summary>
    public static Summary Undone { get; } =
        new(
            (Mark.Create, "recreated"),
            (Mark.Change, "reverted"),
            (Mark.Delete, "deleted"),
            (Mark.Unchanged, "already undone"),
            (Mark.Kept, "kept"),
            (Mark.Failed, "failed"),
            (Mark.NotStarted, "not started")
        );

    /// <summary>The counts that are not zero.</summary>
    public string Format(IReadOnlyList<LogLine> lines)
    {
        var counted = lines.GroupBy(LabelOf).ToDictionary(group => group.Key, group => group.Count());
        string[] counts = [.. _labels.Values.Where(counted.ContainsKey).Select(word => $"{counted[word]} {word}")];
        return counts.Length == 0 ? "Nothing to do" : string.Join(", ", counts);
    }

    /// <summary>The label of one line.</summary>
    public string LabelOf(LogLine line) => _labels.GetValueOrDefault(line.Mark, "checked");
}
