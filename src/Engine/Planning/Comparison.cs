namespace OriginScript.Engine;

/// <summary>Compares two states: the only place that determines the mark and the text of a change.</summary>
internal static class Comparison
{
    public static LogLine Compare(Step step, object? now, object? want)
    {
        var (mark, text) = (now, want) switch
        {
            _ when Equals(now, want) => (Mark.Unchanged, Describe(now)),
            _ when step is Effect => (Mark.Effect, Describe(want)),
            (null, _) => (Mark.Create, Describe(want)),
            (_, null) => (Mark.Delete, Describe(now)),
            _ => (Mark.Change, $"{now} -> {want}"),
        };
        return new(step, mark, text)
        {
            Want = want,
            Before = now,
            ChangedLines = mark == Mark.Change ? LineDiff.Compare(now, want) : [],
        };
    }

    public static LogLine NotTriggered(Step step) => new(step, Mark.Unchanged, "not triggered");

    public static string Describe(object? state) => state?.ToString() ?? "absent";
}
