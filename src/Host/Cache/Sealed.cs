using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Host.Cache;

/// <summary>A text with its own SHA-256 as the last line, so that a torn or altered file is told from a whole one.</summary>
internal static class Sealed
{
    public static byte[] Seal(IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        return Encoding.UTF8.GetBytes(text + Hash(Encoding.UTF8.GetBytes(text)) + "\n");
    }

    /// <summary>The lines without the seal; null where it does not fit.</summary>
    public static string[]? Open(byte[] content)
    {
        const int seal = 65;
        if (content.Length < seal)
            return null;
        var body = content.AsSpan(0, content.Length - seal);
        return Encoding.UTF8.GetString(content.AsSpan(body.Length)) == Hash(body) + "\n"
            ? Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : null;
    }

    /// <summary>The SHA-256 in lower case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Hex(SHA256.HashData(content));

    /// <summary>Lower case hexadecimal. Convert.ToHexStringLower is vectorized code that has to be compiled on every start.</summary>
    public static string Hex(byte[] bytes)
    {
        const string digits = "0123456789abcdef";
        var hex = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
            (hex[2 * i], hex[2 * i + 1]) = (digits[bytes[i] >> 4], digits[bytes[i] & 15]);
        return new(hex);
    }
}
