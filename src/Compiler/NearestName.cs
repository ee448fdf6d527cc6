namespace OriginScript.Compiler;

/// <summary>"Did you mean": the known names that a mistyped one may stand for.</summary>
internal static class NearestName
{
    private const int MaxDistance = 3;
    private const int MaxNames = 3;
    private const int MinPart = 3;

    /// <summary>The closest candidate; null if none is close.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) => FindAll(name, candidates) is [var first, ..] ? first : null;

    /// <summary>The closest candidates, at most three at the same distance; empty if none is close.</summary>
    public static IReadOnlyList<string> FindAll(string name, IEnumerable<string> candidates)
    {
        var near = candidates
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (Candidate: candidate, Distance: EditDistance.Between(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(near =>
                near.Distance <= Math.Clamp(Math.Min(name.Length, near.Candidate.Length) / 3, 1, MaxDistance) || IsPart(name, near.Candidate)
            )
            .ToLookup(near => near.Distance, near => near.Candidate);
        return near.Count == 0 ? [] : [.. near[near.Min(group => group.Key)].Order(StringComparer.Ordinal).Take(MaxNames)];
    }

    private static bool IsPart(string name, string candidate) =>
        name.Length >= MinPart
        && candidate.Length >= MinPart
        && (candidate.Contains(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(candidate, StringComparison.OrdinalIgnoreCase));
}
