namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>"Did you mean" suggestions for a misspelt name.</summary>
internal static class Suggestions
{
    /// <summary>The nearest candidates, at most three at the same distance; empty if none is near.</summary>
    public static IReadOnlyList<string> FindNearest(string word, IEnumerable<string> candidates)
    {
        var near = candidates
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (Candidate: candidate, Distance: EditDistance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Clamp(word.Length / 3, 1, 3))
            .ToLookup(candidate => candidate.Distance, candidate => candidate.Candidate);
        return near.Count == 0 ? [] : [.. near[near.Min(group => group.Key)].Order(StringComparer.Ordinal).Take(3)];
    }

    /// <summary>The number of letters to insert, delete, replace or transpose (Damerau-Levenshtein distance).</summary>
    public static int EditDistance(string one, string other)
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
