using System.Globalization;

namespace OriginScript.Engine;

/// <summary>The difference between two states with lines, such as the content of a file, in the unified format of diff.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The hunks; for lines that cannot be shown one line that says why. Empty if neither state has lines, or nothing differs.</summary>
    /// <param name="before">The former state; null: absent, or not read.</param>
    /// <param name="after">The state afterwards; null: absent.</param>
    public static IReadOnlyList<string> Format(object? before, object? after)
    {
        if ((before ?? after) is not IDiffable || Equals(before, after))
            return [];
        if ((FindHidden(after) ?? FindHidden(before)) is { } hidden)
            return [$"({hidden})"];
        var edits = LineEdits.Compare(GetLines(before), GetLines(after));
        return [.. FindHunks(edits).SelectMany(hunk => FormatHunk(edits, hunk))];
    }

    private static string? FindHidden(object? state) => state is IDiffable { Lines: null } hidden ? hidden.HiddenBecause : null;

    private static IReadOnlyList<string> GetLines(object? state) => (state as IDiffable)?.Lines ?? [];

    // Changes whose contexts meet are in one hunk.
    private static IEnumerable<Range> FindHunks(List<(char Mark, string Line)> edits)
    {
        var (start, end) = (-1, -1);
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Mark == ' ')
                continue;
            if (start >= 0 && i - Context > end)
            {
                yield return start..end;
                start = -1;
            }

            if (start < 0)
                start = Math.Max(0, i - Context);
            end = Math.Min(edits.Count, i + 1 + Context);
        }

        if (start >= 0)
            yield return start..end;
    }

    private static IEnumerable<string> FormatHunk(List<(char Mark, string Line)> edits, Range hunk)
    {
        var (start, end) = (hunk.Start.Value, hunk.End.Value);
        yield return $"@@ -{FormatRange(edits, (start, end), '+')} +{FormatRange(edits, (start, end), '-')} @@";
        for (var i = start; i < end; i++)
            yield return VisibleText.Format($"{edits[i].Mark}{edits[i].Line}");
    }

    // An empty range starts at the line before it, as in diff.
    private static string FormatRange(List<(char Mark, string Line)> edits, (int Start, int End) hunk, char otherMark)
    {
        var before = edits.Take(hunk.Start).Count(edit => edit.Mark != otherMark);
        var count = edits.Take(hunk.End).Count(edit => edit.Mark != otherMark) - before;
        return string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? before : before + 1)},{count}");
    }
}
