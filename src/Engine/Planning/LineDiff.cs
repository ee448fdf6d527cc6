namespace OriginScript.Engine;

/// <summary>The differences between two texts, one line each with a leading <c>-</c> or <c>+</c>; limited to a few lines, for the log.</summary>
internal static class LineDiff
{
    private const int MaxShownLines = 10;
    private const int MaxLineWidth = 160;

    // Beyond this limit the differing part is treated as replaced: nobody reads such a diff, and the comparison is quadratic.
    private const int MaxComparedLines = 1000;

    public static IReadOnlyList<string> Compare(object? now, object? want)
    {
        if (now is not IDiffable { Lines: { } before } || want is not IDiffable { Lines: { } after })
            return [];
        var changed = FindChanges(before, after);
        return changed.Count <= MaxShownLines ? changed : [.. changed.Take(MaxShownLines), $"  ... and {changed.Count - MaxShownLines} more lines"];
    }

    private static List<string> FindChanges(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (start, end) = (0, 0);
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var old = before.Skip(start).Take(before.Count - start - end).ToArray();
        var young = after.Skip(start).Take(after.Count - start - end).ToArray();
        return old.Length > MaxComparedLines || young.Length > MaxComparedLines
            ? [.. old.Select(FormatRemoved), .. young.Select(FormatAdded)]
            : ListChanges(old, young, CountCommonLines(old, young));
    }

    private static List<string> ListChanges(string[] old, string[] young, int[,] common)
    {
        List<string> changed = [];
        for (var (i, j) = (0, 0); i < old.Length || j < young.Length;)
        {
            if (i < old.Length && j < young.Length && old[i] == young[j])
                (i, j) = (i + 1, j + 1);
            else if (j == young.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
                changed.Add(FormatRemoved(old[i++]));
            else
                changed.Add(FormatAdded(young[j++]));
        }

        return changed;
    }

    // For each pair of positions, how many lines the remainders of the two texts have in common.
    private static int[,] CountCommonLines(string[] old, string[] young)
    {
        var common = new int[old.Length + 1, young.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = young.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == young[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static string FormatRemoved(string line) => $"- {Sanitize(line)}";

    private static string FormatAdded(string line) => $"+ {Sanitize(line)}";

    // Content of a file on a machine must not send control characters to the terminal.
    private static string Sanitize(string line)
    {
        var plain = string.Concat(line.Select(c => c == '\t' || !char.IsControl(c) ? c : '?'));
        return plain.Length <= MaxLineWidth ? plain : $"{plain[..MaxLineWidth]}...";
    }
}
