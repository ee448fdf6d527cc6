namespace OriginScript.Compiler;

/// <summary>Finds the known name closest to a mistyped one.</summary>
internal static class NearestName
{
    /// <summary>The closest candidate; null if none is close.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) =>
        candidates
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (Candidate: candidate, Distance: EditDistance.Between(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(near => near.Distance <= Math.Max(1, Math.Min(name.Length, near.Candidate.Length) / 3) || IsPart(name, near.Candidate))
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Candidate, StringComparer.Ordinal)
            .Select(near => near.Candidate)
            .FirstOrDefault();

    private static bool IsPart(string name, string candidate) =>
        name.Length >= 3
        && (candidate.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(candidate, StringComparison.OrdinalIgnoreCase));
}
