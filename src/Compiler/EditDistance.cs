namespace OriginScript.Compiler;

/// <summary>How far a mistyped name is from a known one.</summary>
public static class EditDistance
{
    /// <summary>
    /// The number of letters to insert, delete, replace or transpose (Damerau-Levenshtein distance of adjacent letters): <c>WithPI</c> is one edit away
    /// from <c>WithIP</c>.
    /// </summary>
    public static int Between(string one, string other)
    {
        var costs = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            costs[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            costs[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = costs[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                costs[i, j] = Math.Min(replaced, Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
            }
        }

        return costs[one.Length, other.Length];
    }
}
