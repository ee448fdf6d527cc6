using System.Globalization;
using System.Net;
using System.Text;

namespace OriginScript.MachineLab.Machines;

/// <summary>
/// Writes values as dnsmasq reads them in its files. What a field cannot contain is refused and never quoted away: a line break, a comma or a number sign in
/// a record must not become a line or an option of its own.
/// </summary>
internal static class DnsmasqEncoder
{
    private const int MaxLabel = 63;
    private const int MaxName = 253;

    // dnsmasq reads a longer line as two.
    private const int MaxLine = 1000;

    /// <summary>A domain name without its final dot; null: dnsmasq cannot serve it.</summary>
    public static string? Name(string name)
    {
        var text = (name.EndsWith('.') ? name[..^1] : name).ToLowerInvariant();
        return text.Length is > 0 and <= MaxName && text.Split('.').All(IsLabel) ? text : null;
    }

    /// <summary>An IP address; null: it is none.</summary>
    public static string? Address(string address) =>
        IPAddress.TryParse(address, out var parsed) && !address.Contains('%', StringComparison.Ordinal) ? parsed.ToString() : null;

    /// <summary>A number of 16 bits; null: it is none.</summary>
    public static string? Number(string number) =>
        ushort.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>The strings of a TXT value, each in quotation marks, separated by commas; null: one has a character that dnsmasq cannot serve.</summary>
    public static string? Strings(string value)
    {
        var encoded = new StringBuilder();
        var at = 0;
        while (at < value.Length)
        {
            if (value[at] is ' ' or '\t')
            {
                at++;
                continue;
            }

            if (encoded.Length > 0)
                encoded.Append(',');

            if (value[at++] != '"' || !AppendString(value, ref at, encoded.Append('"')))
                return null;

            encoded.Append('"');
        }

        return encoded.Length > 0 ? encoded.ToString() : null;
    }

    /// <summary>A line of its parts; null: a part is missing, or it would be too long.</summary>
    public static string? Line(char separator, params string?[] parts) =>
        parts.All(part => part is not null) && string.Join(separator, parts) is { Length: <= MaxLine } line ? line + "\n" : null;

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');

    /// <summary>Reads up to the closing quotation mark, in Route 53's spelling.</summary>
    private static bool AppendString(string value, ref int at, StringBuilder encoded)
    {
        while (at < value.Length && value[at] != '"')
        {
            var c = value[at++];
            if (c == '\\')
            {
                if (at == value.Length)
                    return false;

                c = ReadEscape(value, ref at);
            }

            if (c is < ' ' or > '~')
                return false;

            if (c is '"' or '\\')
                encoded.Append('\\');

            encoded.Append(c);
        }

        return at++ < value.Length;
    }

    private static char ReadEscape(string value, ref int at)
    {
        if (value.Length - at < 3 || !value.AsSpan(at, 3).ToString().All(c => c is >= '0' and <= '7'))
            return value[at++];

        var octet = Convert.ToInt32(value.Substring(at, 3), 8);
        at += 3;
        return (char)octet;
    }
}
