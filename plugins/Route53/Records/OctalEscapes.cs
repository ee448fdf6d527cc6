using System.Buffers;
using System.Globalization;
using System.Text;

namespace OriginScript.Route53;

/// <summary>
/// Route 53's escaping of names: every byte except a-z, 0-9, hyphen, underscore and the dots between labels is a backslash and three octal
/// digits, so an asterisk is <c>\052</c>. Decoded, printable ASCII is unescaped; what is not printable, or could be mistaken for a
/// dot between labels or for an escape, stays escaped.
/// </summary>
internal static class OctalEscapes
{
    // Nearly every name needs no escaping.
    private static readonly SearchValues<char> UnescapedCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Converts any spelling to Route 53's form; a final dot is kept as it is.</summary>
    public static string Encode(string name) => Rewrite(name, (value, escaped) => IsPlain(value) || (value == '.' && !escaped));

    /// <summary>Converts any spelling to the display form, in lower case.</summary>
    public static string Decode(string name) => Rewrite(name, (value, escaped) => IsPrintable(value) && (value != '.' || !escaped));

    private static string Rewrite(string name, Func<byte, bool, bool> standsForItself)
    {
        if (!name.AsSpan().ContainsAnyExcept(UnescapedCharacters))
            return name;
        var spelled = new StringBuilder(name.Length);
        foreach (var (value, escaped) in ReadBytes(name))
        {
            if (standsForItself(value, escaped))
                spelled.Append((char)value);
            else
                spelled.Append(Escape(value));
        }

        return spelled.ToString();
    }

    private static IEnumerable<(byte Value, bool Escaped)> ReadBytes(string name)
    {
        for (var i = 0; i < name.Length; )
        {
            if (ReadEscapeAt(name, i) is { } escaped)
            {
                yield return (ToLower(escaped), true);
                i += 4;
                continue;
            }

            var length = char.IsSurrogatePair(name, i) ? 2 : 1;
            foreach (var value in Encoding.UTF8.GetBytes(name, i, length))
                yield return (ToLower(value), false);
            i += length;
        }
    }

    private static byte? ReadEscapeAt(string name, int at) =>
        at + 3 < name.Length && name[at] == '\\' && name[at + 1] is >= '0' and <= '3' && IsOctal(name[at + 2]) && IsOctal(name[at + 3])
            ? (byte)(((name[at + 1] - '0') << 6) | ((name[at + 2] - '0') << 3) | (name[at + 3] - '0'))
            : null;

    private static bool IsOctal(char c) => c is >= '0' and <= '7';

    private static bool IsPlain(byte value) => value is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'_';

    private static bool IsPrintable(byte value) => value is > 0x20 and < 0x7f and not (byte)'\\';

    private static byte ToLower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    private static string Escape(byte value) => string.Create(CultureInfo.InvariantCulture, $"\\{value >> 6}{(value >> 3) & 7}{value & 7}");
}
