namespace OriginScript.Engine;

/// <summary>What differs between two texts, a line each with <c>-</c> or <c>+</c> before it; a few lines of it, for the log.</summary>
internal static class LineDiff
{
    private const int Shown = 10;
    private const int Width = 160;

    // Beyond that the middle counts as replaced: nobody reads it, and comparing grows with the square.
    private const int Compared = 1000;

    public static IReadOnlyList<string> Of(object? now, object? want)
    {
        if (now is not IHasLines { Lines: { } before } || want is not IHasLines { Lines: { } after })
            return [];
        var changed = Changed(before, after);
        return changed.Count <= Shown ? changed : [.. changed.Take(Shown), $"  ... and {changed.Count - Shown} lines more"];
    }

    private static List<string> Changed(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (start, end) = (0, 0);
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var old = before.Skip(start).Take(before.Count - start - end).ToArray();
        var young = after.Skip(start).Take(after.Count - start - end).ToArray();
        return old.Length > Compared || young.Length > Compared
            ? [.. old.Select(Gone), .. young.Select(Come)]
            : Walk(old, young, Common(old, young));
    }

    private static List<string> Walk(string[] old, string[] young, int[,] common)
    {
        List<string> changed = [];
        for (var (i, j) = (0, 0); i < old.Length || j < young.Length;)
        {
            if (i < old.Length && j < young.Length && old[i] == young[j])
                (i, j) = (i + 1, j + 1);
            else if (j == young.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
                changed.Add(Gone(old[i++]));
            else
                changed.Add(Come(young[j++]));
        }

        return changed;
    }

    // How many lines the rests of both texts have in common, from each line of either.
    private static int[,] Common(string[] old, string[] young)
    {
        var common = new int[old.Length + 1, young.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = young.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == young[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static string Gone(string line) => $"- {Plain(line)}";

    private static string Come(string line) => $"+ {Plain(line)}";

    // A file of a machine has no business to speak to the terminal.
    private static string Plain(string line)
    {
        var plain = string.Concat(line.Select(c => c == '\t' || !char.IsControl(c) ? c : '?'));
        return plain.Length <= Width ? plain : $"{plain[..Width]}...";
    }
}
