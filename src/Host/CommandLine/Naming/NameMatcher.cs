using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>
/// Finds the name that the arguments stand for: with colons or spaces between its parts, dashes or underscores within them, and any part abbreviated as
/// long as only one name matches. A full name takes precedence over an abbreviated one, and a longer name over a shorter one.
/// </summary>
/// <param name="all">The known names.</param>
internal sealed class NameMatcher(IEnumerable<string> all)
{
    private readonly (string Name, string[] Parts)[] _names = [.. all.Select(name => (name, SplitParts(name)))];

    /// <summary>The name and the number of arguments it used; null if there is no match.</summary>
    /// <exception cref="UsageException">Several names match.</exception>
    public (string Name, int Words)? Find(IReadOnlyList<string> words)
    {
        // An empty argument is never part of a name: it stands for itself, for example an unset shell variable.
        var most = Math.Min(
            words.TakeWhile(word => SplitParts(word).Length > 0).Count(),
            _names.Select(name => name.Parts.Length).DefaultIfEmpty().Max()
        );
        for (var count = most; count > 0; count--)
        {
            var typed = SplitParts(words, count);
            if (_names.Where(name => name.Parts.SequenceEqual(typed)).Select(name => name.Name).FirstOrDefault() is { } exact)
                return (exact, count);
        }

        for (var count = most; count > 0; count--)
        {
            if (FindByPrefix(SplitParts(words, count)) is { } name)
                return (name, count);
        }

        return null;
    }

    /// <summary>The namespace that all the arguments together name, with colons; null if there is none.</summary>
    public string? FindNamespace(IReadOnlyList<string> words)
    {
        var typed = SplitParts(words, words.Count);
        return
            typed.Length > 0 && Array.Exists(_names, name => name.Parts.Length > typed.Length && name.Parts.Take(typed.Length).SequenceEqual(typed))
            ? string.Join(':', typed)
            : null;
    }

    /// <summary>The normalized form in which names are compared.</summary>
    public static string Normalize(string name) => name.Replace('_', '-').ToLowerInvariant();

    private string? FindByPrefix(string[] typed)
    {
        var fitting = _names.Where(name => name.Parts.Length == typed.Length).ToArray();
        for (var part = 0; part < typed.Length; part++)
        {
            var at = part;
            var exact = fitting.Where(name => name.Parts[at] == typed[at]).ToArray();
            fitting = exact.Length > 0 ? exact : [.. fitting.Where(name => name.Parts[at].StartsWith(typed[at], StringComparison.Ordinal))];
        }

        return fitting switch
        {
            [] => null,
            [var one] => one.Name,
            _ => throw new UsageException(
                $"{string.Join(':', typed)} is ambiguous: it matches {JoinSorted(fitting.Select(name => name.Name))}. Type more of the name."
            ),
        };
    }

    private static string JoinSorted(IEnumerable<string> names)
    {
        string[] sorted = [.. names.Order(StringComparer.Ordinal)];
        return $"{string.Join(", ", sorted[..^1])} and {sorted[^1]}";
    }

    private static string[] SplitParts(IReadOnlyList<string> words, int count) => SplitParts(string.Join(':', words.Take(count)));

    private static string[] SplitParts(string name) => Normalize(name).Split(':', StringSplitOptions.RemoveEmptyEntries);
}
