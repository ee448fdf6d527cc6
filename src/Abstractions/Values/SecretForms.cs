using System.Text;
using System.Text.Encodings.Web;

namespace OriginScript;

/// <summary>The forms in which a program may print a secret that it was given: encoded, escaped, reversed, or within a longer encoded text.</summary>
internal static class SecretForms
{
    /// <summary>Shorter secrets have only their own form: an encoding of few letters would mask unrelated parts of the log.</summary>
    public const int MinimumLength = 6;

    /// <summary>The secret itself and its other forms; hexadecimal in lower case. All but the base64 forms are to be found in any case.</summary>
    public static IEnumerable<(string Text, StringComparison Comparison)> Of(string secret)
    {
        if (secret.Length < MinimumLength)
            return [(secret, StringComparison.Ordinal)];
        var bytes = Encoding.UTF8.GetBytes(secret);
        string[] anyCase =
        [
            secret,
            Reverse(secret),
            Convert.ToHexString(bytes),
            BitConverter.ToString(bytes),
            BitConverter.ToString(bytes).Replace('-', ':'),
            Uri.EscapeDataString(secret),
            Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal),
            JavaScriptEncoder.Default.Encode(secret),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
            HtmlEncoder.Default.Encode(secret),
            secret.Replace("'", "'\\''", StringComparison.Ordinal),
        ];
        string[] exact = [.. EncodeBase64(bytes), .. EncodeBase64(Encoding.UTF8.GetBytes(Reverse(secret)))];
        return
        [
            .. anyCase.Distinct(StringComparer.OrdinalIgnoreCase).Select(text => (text, StringComparison.OrdinalIgnoreCase)),
            .. exact.Distinct(StringComparer.Ordinal).Where(text => text.Length >= MinimumLength).Select(text => (text, StringComparison.Ordinal)),
        ];
    }

    private static string Reverse(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        return new(characters);
    }

    // In a longer text, such as "user:password", the secret begins at one of three places of a group, and shares the first and the last letter with its neighbours.
    private static IEnumerable<string> EncodeBase64(byte[] bytes)
    {
        for (var offset = 0; offset < 3; offset++)
        {
            var encoded = Convert.ToBase64String([.. new byte[offset], .. bytes]).TrimEnd('=');
            var shared = (offset + bytes.Length) % 3 == 0 ? 0 : 1;
            var own = encoded[(offset == 0 ? 0 : offset + 1)..^shared];
            yield return own;
            yield return own.Replace('+', '-').Replace('/', '_');
        }
    }
}
