using System.Globalization;
using System.Text;
using OriginScript.AwsRules;

namespace OriginScript.Route53;

/// <summary>
/// The quoted strings of a TXT value: each at most 255 bytes; whatever is not printable ASCII, and the backslash, is written as a backslash and three
/// octal digits. A value without quotation marks is the text itself, of any length; one with them is already in this form.
/// </summary>
internal static class CharacterStrings
{
    /// <summary>The canonical form of a TXT value.</summary>
    /// <exception cref="RecipeException">It is not quoted correctly, or too long.</exception>
    public static string Normalize(string type, string value)
    {
        var strings = value.TrimStart().StartsWith('"')
            ? Parse(value)
                ?? throw new RecipeException(
                    $"The {type} value {value} is not quoted correctly: write each string in quotation marks, separated by a space, or omit all of them."
                )
            : [.. Encoding.UTF8.GetBytes(value).Chunk(RecordGrammar.MaxString)];
        if (strings.Find(one => one.Length > RecordGrammar.MaxString) is { } tooLong)
            throw new RecipeException(
                $"A string of the {type} value has {tooLong.Length} bytes: at most {RecordGrammar.MaxString} are allowed. Write several strings, or omit the quotation marks to have it split."
            );
        var canonical = strings.Count == 0 ? "\"\"" : string.Join(' ', strings.Select(Encode));
        return canonical.Length <= RecordGrammar.MaxValue
            ? canonical
            : throw new RecipeException(
                $"The {type} value has {canonical.Length} characters: at most {RecordGrammar.MaxValue} are allowed, shorten it."
            );
    }

    /// <summary>The canonical form of a field that is one string, with or without quotation marks; null: it is not one.</summary>
    public static string? NormalizeSingle(string word)
    {
        var strings = word.StartsWith('"') ? Parse(word) : [Encoding.UTF8.GetBytes(word)];
        return strings is [{ Length: <= RecordGrammar.MaxString } only] ? Encode(only) : null;
    }

    private static List<byte[]>? Parse(string value)
    {
        var strings = new List<byte[]>();
        var at = 0;
        while (true)
        {
            while (at < value.Length && char.IsWhiteSpace(value[at]))
                at++;
            if (at == value.Length)
                return strings;
            if (value[at++] != '"' || ParseString(value, ref at) is not { } one)
                return null;
            strings.Add(one);
        }
    }

    private static byte[]? ParseString(string value, ref int at)
    {
        var bytes = new List<byte>();
        while (at < value.Length)
        {
            if (value[at] == '"')
            {
                at++;
                return at == value.Length || char.IsWhiteSpace(value[at]) ? [.. bytes] : null;
            }

            if (value[at] == '\\' && at + 1 < value.Length)
                ParseEscape(value, ref at, bytes);
            else
                ParseCharacter(value, ref at, bytes);
        }

        return null;
    }

    private static void ParseEscape(string value, ref int at, List<byte> bytes)
    {
        at++;
        if (at + 2 < value.Length && value[at] is >= '0' and <= '3' && value[at + 1] is >= '0' and <= '7' && value[at + 2] is >= '0' and <= '7')
        {
            bytes.Add((byte)(((value[at] - '0') << 6) | ((value[at + 1] - '0') << 3) | (value[at + 2] - '0')));
            at += 3;
        }
        else
        {
            ParseCharacter(value, ref at, bytes);
        }
    }

    private static void ParseCharacter(string value, ref int at, List<byte> bytes)
    {
        var length = char.IsSurrogatePair(value, at) ? 2 : 1;
        bytes.AddRange(Encoding.UTF8.GetBytes(value, at, length));
        at += length;
    }

    private static string Encode(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length + 2).Append('"');
        foreach (var value in bytes)
        {
            if (value == '"')
                text.Append("\\\"");
            else if (value is >= 0x20 and < 0x7f and not (byte)'\\')
                text.Append((char)value);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\{value >> 6}{(value >> 3) & 7}{value & 7}");
        }

        return text.Append('"').ToString();
    }
}
