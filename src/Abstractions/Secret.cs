using System.Collections.Concurrent;

namespace OriginScript;

/// <summary>
/// A text that is never shown: it prints as <c>***</c> and every output of the program is scrubbed of it. A state holds
/// <see cref="Run.Fingerprint"/> of it instead.
/// </summary>
public sealed class Secret
{
    /// <summary>What stands in its place.</summary>
    public const string Mask = "***";

    // Shorter lines of a longer secret, such as a brace, would blot out the whole log.
    private const int Telling = 8;

    private static readonly ConcurrentDictionary<string, byte> Revealed = new(StringComparer.Ordinal);

    private readonly Func<string> _value;

    /// <summary>A secret at hand.</summary>
    public Secret(string value)
        : this(() => value)
    {
    }

    /// <summary>A secret that is fetched when first used, so that a plan needs none.</summary>
    public Secret(Func<string> value) => _value = value;

    /// <summary>The secret itself. From here on every output is scrubbed of it.</summary>
    public string Reveal()
    {
        var value = _value();
        if (value.Length > 0)
            Revealed.TryAdd(value, 0);

        // A log puts a text of several lines, such as a key, on one: each line is a secret too.
        foreach (var line in value.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length >= Telling)
                Revealed.TryAdd(line, 0);
        }

        return value;
    }

    /// <summary>The text without any secret that has been revealed so far; the longest goes first.</summary>
    public static string Scrub(string text)
    {
        if (Revealed.IsEmpty)
            return text;
        foreach (var secret in Revealed.Keys.OrderByDescending(value => value.Length))
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Three stars.</summary>
    public override string ToString() => Mask;
}
