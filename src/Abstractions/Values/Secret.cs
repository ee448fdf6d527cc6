using System.Collections.Concurrent;

namespace OriginScript;

/// <summary>
/// A text that is never shown: it prints as <c>***</c> and is removed from everything the program prints. A state holds its
/// <see cref="Run.Fingerprint"/> instead.
/// </summary>
public sealed class Secret
{
    /// <summary>What is printed in its place.</summary>
    public const string Mask = "***";

    // Shorter lines of a longer secret, such as a single brace, would mask unrelated parts of the log.
    private const int MinimumLineLength = 8;

    private static readonly ConcurrentDictionary<string, byte> Revealed = new(StringComparer.Ordinal);

    private readonly Func<string> _value;

    /// <summary>A secret with a known value.</summary>
    public Secret(string value)
        : this(() => value)
    {
    }

    /// <summary>A secret that is fetched on first use, so that a plan does not need its value.</summary>
    public Secret(Func<string> value) => _value = value;

    /// <summary>The secret itself. From this call on it is masked in everything the program prints.</summary>
    public string Reveal()
    {
        var value = _value();
        if (value.Length > 0)
            Revealed.TryAdd(value, 0);

        // A log joins a multi-line text, such as a key, into one line: each line is a secret too.
        foreach (var line in value.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length >= MinimumLineLength)
                Revealed.TryAdd(line, 0);
        }

        return value;
    }

    /// <summary>The text without any secret that has been revealed so far; the longest is replaced first.</summary>
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
