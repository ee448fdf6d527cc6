using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Host.Platform;

/// <summary>A text with its own SHA-256 as the last line, so that a truncated or altered file is detected.</summary>
internal static class AuthenticatedText
{
    public static byte[] Encode(IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        return Encoding.UTF8.GetBytes(text + ComputeHash(Encoding.UTF8.GetBytes(text)) + "\n");
    }

    /// <summary>The lines without the hash; null if the hash does not match.</summary>
    public static string[]? Decode(byte[] content)
    {
        const int seal = 65;
        if (content.Length < seal)
            return null;
        var body = content.AsSpan(0, content.Length - seal);
        return Encoding.UTF8.GetString(content.AsSpan(body.Length)) == ComputeHash(body) + "\n"
            ? Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : null;
    }

    /// <summary>The SHA-256 in lower case hexadecimal.</summary>
    public static string ComputeHash(ReadOnlySpan<byte> content) => ToHex(SHA256.HashData(content));

    /// <summary>Lower case hexadecimal. Convert.ToHexStringLower is vectorized code that has to be JIT-compiled on every start.</summary>
    public static string ToHex(byte[] bytes)
    {
        const string digits = "0123456789abcdef";
        var hex = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
            (hex[2 * i], hex[2 * i + 1]) = (digits[bytes[i] >> 4], digits[bytes[i] & 15]);
        return new(hex);
    }
}
