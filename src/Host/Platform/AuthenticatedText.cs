using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Host.Platform;

/// <summary>
/// A text whose last line is a keyed hash of it and of the name it is stored under, so that one that was truncated, altered, moved, or written by somebody
/// without the key is detected.
/// </summary>
internal static class AuthenticatedText
{
    public static byte[] Encode(IEnumerable<string> lines, byte[] key, string name)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        return [.. text, .. Encoding.UTF8.GetBytes(ComputeCode(text, key, name) + "\n")];
    }

    /// <summary>The lines without the hash; null if the hash does not match.</summary>
    public static string[]? Decode(byte[] content, byte[] key, string name)
    {
        const int codeLength = 65;
        if (content.Length < codeLength)
            return null;
        var body = content.AsSpan(0, content.Length - codeLength);
        return Encoding.UTF8.GetString(content.AsSpan(body.Length)) == ComputeCode(body, key, name) + "\n"
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

    private static string ComputeCode(ReadOnlySpan<byte> text, byte[] key, string name)
    {
        var head = Encoding.UTF8.GetBytes(name + "\n");
        var all = new byte[head.Length + text.Length];
        head.CopyTo(all, 0);
        text.CopyTo(all.AsSpan(head.Length));
        return ToHex(HMACSHA256.HashData(key, all));
    }
}
