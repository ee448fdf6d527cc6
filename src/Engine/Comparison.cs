namespace OriginScript.Engine;

/// <summary>Two states compared: the one place where the mark and the text of a change come from.</summary>
internal static class Comparison
{
    public static LogLine Of(Step step, object? now, object? want)
    {
        var (mark, text) = (now, want) switch
        {
            _ when Equals(now, want) => (Mark.Unchanged, Said(now)),
            _ when step is Effect => (Mark.Effect, Said(want)),
            (null, _) => (Mark.Create, Said(want)),
            (_, null) => (Mark.Delete, Said(now)),
            _ => (Mark.Change, $"{now} -> {want}"),
        };
        return new(step, mark, text) { Now = now, Want = want, Lines = mark == Mark.Change ? LineDiff.Of(now, want) : [] };
    }

    public static LogLine NotCalledFor(Step step) => new(step, Mark.Unchanged, "nothing calls for it");

    public static string Said(object? state) => state?.ToString() ?? "absent";
}
