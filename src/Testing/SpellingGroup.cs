namespace OriginScript.Testing;

/// <summary>One value of an argument in all its spellings.</summary>
/// <param name="Canonical">The spelling that must be accepted.</param>
/// <param name="Others">Spellings of the same value.</param>
internal sealed record SpellingGroup<T>(T Canonical, IReadOnlyList<T> Others);
