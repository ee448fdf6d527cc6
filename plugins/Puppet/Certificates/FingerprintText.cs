namespace OriginScript.Puppet;

/// <summary>A SHA-256 fingerprint as Puppet prints it: 32 pairs of upper-case hexadecimal digits with colons between them.</summary>
internal static class FingerprintText
{
    private const int Digits = 64;
    private const string Prefix = "(SHA256)";

    /// <summary>The fingerprint in that form; one that is an output is left as it is.</summary>
    /// <exception cref="RecipeException">It is not one.</exception>
    public static Text Parse(Text fingerprint)
    {
        if (fingerprint.Outputs.Any())
            return fingerprint;
        var text = fingerprint.DisplayText;
        var digits = (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text)
            .Trim()
            .Replace(":", "", StringComparison.Ordinal)
            .ToUpperInvariant();
        return digits.Length == Digits && digits.All(char.IsAsciiHexDigitUpper)
            ? string.Join(':', digits.Chunk(2).Select(pair => new string(pair)))
            : throw new RecipeException(
                $"\"{text}\" is not a valid fingerprint. Write the SHA-256 fingerprint as puppet:agent:fingerprint prints it: 32 pairs of hexadecimal digits with colons between them."
            );
    }
}
