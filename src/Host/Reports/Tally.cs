using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>How many lines of each kind, in the words of a closing line: <c>4 created, 1 changed, 12 unchanged</c>.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Mark, string> _words;

    private Tally(params (Mark Mark, string Words)[] words) => _words = words.ToDictionary(word => word.Mark, word => word.Words);

    /// <summary>After a comparison.</summary>
    public static Tally Planned { get; } = new(
        (Mark.Create, "to create"),
        (Mark.Change, "to change"),
        (Mark.Delete, "to delete"),
        (Mark.Effect, "to perform"),
        (Mark.Unchanged, "unchanged"),
        (Mark.Unknown, "cannot be known yet"),
        (Mark.Failed, "cannot be done"),
        (Mark.NotStarted, "not looked at"));

    /// <summary>After a run.</summary>
    public static Tally Done { get; } = new(
        (Mark.Create, "created"),
        (Mark.Change, "changed"),
        (Mark.Delete, "deleted"),
        (Mark.Effect, "performed"),
        (Mark.Unchanged, "unchanged"),
        (Mark.Failed, "failed"),
        (Mark.NotStarted, "not started"));

    /// <summary>Before an undo.</summary>
    public static Tally Undoable { get; } = new(
        (Mark.Create, "to create again"),
        (Mark.Change, "to change back"),
        (Mark.Delete, "to delete"),
        (Mark.Unchanged, "as it was"),
        (Mark.Failed, "cannot be read"),
        (Mark.NotStarted, "not looked at"))
    { Kept = "to keep" };

    /// <summary>After an undo.</summary>
    public static Tally Undone { get; } = new(
        (Mark.Create, "created again"),
        (Mark.Change, "changed back"),
        (Mark.Delete, "deleted"),
        (Mark.Unchanged, "as it was"),
        (Mark.Failed, "failed"),
        (Mark.NotStarted, "not started"))
    { Kept = "kept" };

    private string? Kept { get; init; }

    /// <summary>The counts, without those that are zero.</summary>
    public string Of(IReadOnlyList<LogLine> lines)
    {
        var counted = lines.GroupBy(Word).ToDictionary(group => group.Key, group => group.Count());
        string[] counts = [.. _words.Values.Append(Kept).OfType<string>().Where(counted.ContainsKey).Select(word => $"{counted[word]} {word}")];
        return counts.Length == 0 ? "Nothing to do" : string.Join(", ", counts);
    }

    /// <summary>The word for one line.</summary>
    public string Word(LogLine line) => Kept is not null && line.IsKept() ? Kept : _words.GetValueOrDefault(line.Mark, "looked at");
}
