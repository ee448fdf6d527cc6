namespace OriginScript.Compiler;

/// <summary>Finds the known name closest to a mistyped one.</summary>
internal static class NearestName
{
    /// <summary>The closest candidate; null if none is close.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) => candidates
        .Distinct(StringComparer.Ordinal)
        .Select(candidate => (Candidate: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(near => near.Distance <= Math.Max(1, Math.Min(name.Length, near.Candidate.Length) / 3) || IsPart(name, near.Candidate))
        .OrderBy(near => near.Distance)
        .ThenBy(near => near.Candidate, StringComparer.Ordinal)
        .Select(near => near.Candidate)
        .FirstOrDefault();

    private static bool IsPart(string name, string candidate) => name.Length >= 3
        && (candidate.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(candidate, StringComparison.OrdinalIgnoreCase));

    // Damerau-Levenshtein distance with adjacent transpositions: WithPI is one edit away from WithIP.
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }
}
