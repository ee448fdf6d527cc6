using OriginScript.Compiler;
using OriginScript.Engine;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>"Did you mean" suggestions for a misspelt name.</summary>
internal static class Suggestions
{
    /// <summary>The nearest candidates, at most three at the same distance; empty if none is near.</summary>
    public static IReadOnlyList<string> FindNearest(string word, IEnumerable<string> candidates)
    {
        var near = candidates
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (Candidate: candidate, Distance: EditDistance.Between(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Clamp(word.Length / 3, 1, 3))
            .ToLookup(candidate => candidate.Distance, candidate => candidate.Candidate);
        return near.Count == 0 ? [] : [.. near[near.Min(group => group.Key)].Order(StringComparer.Ordinal).Take(3).Select(VisibleText.Format)];
    }
}
