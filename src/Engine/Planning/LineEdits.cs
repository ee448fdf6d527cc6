namespace OriginScript.Engine;

/// <summary>The lines of two texts merged: those that only one of them has, and those that both have, in order.</summary>
internal static class LineEdits
{
    // Beyond this limit the differing part is treated as replaced: nobody reads such a diff, and the comparison is quadratic.
    private const int MaxComparedLines = 1000;

    /// <summary>Each line with <c>-</c> if it is only in the first text, <c>+</c> if it is only in the second one, and a blank if it is in both.</summary>
    public static List<(char Mark, string Line)> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (start, end) = (0, 0);
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var old = before.Skip(start).Take(before.Count - start - end).ToArray();
        var young = after.Skip(start).Take(after.Count - start - end).ToArray();
        return
        [
            .. before.Take(start).Select(line => (' ', line)),
            .. old.Length > MaxComparedLines || young.Length > MaxComparedLines
                ? [.. old.Select(line => ('-', line)), .. young.Select(line => ('+', line))]
                : Merge(old, young, CountCommonLines(old, young)),
            .. before.Skip(before.Count - end).Select(line => (' ', line)),
        ];
    }

    private static List<(char Mark, string Line)> Merge(string[] old, string[] young, int[,] common)
    {
        List<(char, string)> merged = [];
        for (var (i, j) = (0, 0); i < old.Length || j < young.Length; )
        {
            if (i < old.Length && j < young.Length && old[i] == young[j])
            {
                merged.Add((' ', old[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == young.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                merged.Add(('-', old[i++]));
            }
            else
            {
                merged.Add(('+', young[j++]));
            }
        }

        return merged;
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
}
