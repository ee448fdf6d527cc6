namespace OriginScript;

/// <summary>Removes the secrets that are known from texts, in every form of <see cref="SecretForms"/>, the longest first. Thread-safe.</summary>
internal static class SecretScrubber
{
    // Shorter lines of a longer secret, such as a single brace, would mask unrelated parts of the log.
    private const int MinimumLineLength = 8;

    private static readonly Lock Writing = new();
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal);
    private static (string Text, StringComparison Comparison)[] _forms = [];

    /// <summary>Adds a secret, and each of its lines: a log joins a multi-line text, such as a key, into one line.</summary>
    public static void Add(string secret)
    {
        lock (Writing)
        {
            string[] added =
            [
                .. secret.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length >= MinimumLineLength).Append(secret).Where(Known.Add),
            ];
            if (secret.Length > 0 && added.Length > 0)
                _forms = [.. _forms.Concat(added.SelectMany(SecretForms.Of)).Distinct().OrderByDescending(form => form.Text.Length)];
        }
    }

    /// <summary>The text without them.</summary>
    public static string Scrub(string text)
    {
        foreach (var (form, comparison) in _forms)
        {
            if (form.Length <= text.Length)
                text = text.Replace(form, Secret.Mask, comparison);
        }

        return text;
    }
}
