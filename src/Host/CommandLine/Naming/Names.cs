namespace OriginScript.Host.CommandLine.Naming;

/// <summary>
/// Finds the name that words mean: colons or blanks between its parts, dashes or underscores within them, any part cut short as long as only one name
/// fits. A name in full goes before a shortened one, a longer name before a shorter one.
/// </summary>
/// <param name="all">The names there are.</param>
internal sealed class Names(IEnumerable<string> all)
{
    private readonly (string Name, string[] Parts)[] _all = [.. all.Select(name => (name, Parts(name)))];

    /// <summary>The name, and how many words it took; null: none.</summary>
    /// <exception cref="UsageException">Several names begin like that.</exception>
    public (string Name, int Words)? Find(IReadOnlyList<string> words)
    {
        // An empty word is no part of any name: it stands for itself, as a variable that was not set does.
        var most = Math.Min(words.TakeWhile(word => Parts(word).Length > 0).Count(), _all.Select(name => name.Parts.Length).DefaultIfEmpty().Max());
        for (var count = most; count > 0; count--)
        {
            var typed = Parts(words, count);
            if (_all.Where(name => name.Parts.SequenceEqual(typed)).Select(name => name.Name).FirstOrDefault() is { } exact)
                return (exact, count);
        }

        for (var count = most; count > 0; count--)
        {
            if (Shortened(Parts(words, count)) is { } name)
                return (name, count);
        }

        return null;
    }

    /// <summary>The namespace that all the words name, with colons; null: it is none.</summary>
    public string? Namespace(IReadOnlyList<string> words)
    {
        var typed = Parts(words, words.Count);
        return typed.Length > 0 && Array.Exists(_all, name => name.Parts.Length > typed.Length && name.Parts.Take(typed.Length).SequenceEqual(typed))
            ? string.Join(':', typed)
            : null;
    }

    /// <summary>A name in the one spelling that names are compared in.</summary>
    public static string Plain(string name) => name.Replace('_', '-').ToLowerInvariant();

    private string? Shortened(string[] typed)
    {
        var fitting = _all.Where(name => name.Parts.Length == typed.Length).ToArray();
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
                $"{string.Join(':', typed)} is not clear: {string.Join(", ", fitting.Select(name => name.Name).Order(StringComparer.Ordinal))} all begin like that. Write more of it."),
        };
    }

    private static string[] Parts(IReadOnlyList<string> words, int count) => Parts(string.Join(':', words.Take(count)));

    private static string[] Parts(string name) => Plain(name).Split(':', StringSplitOptions.RemoveEmptyEntries);
}
