using System.Globalization;
using System.Text;

namespace OriginScript.Engine;

/// <summary>
/// The only way in which text from a machine reaches a terminal or a log file: control characters, which could move the cursor or hide what was printed
/// before, are shown as text, <c>\e[2J</c>.
/// </summary>
internal static class VisibleText
{
    /// <summary>One line with its control characters visible; tabs are kept.</summary>
    public static string Format(string line)
    {
        var first = line.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (first < 0 || !line.AsSpan(first).ContainsAny(Hidden))
            return line;
        var text = new StringBuilder(line.Length + 16);
        foreach (var c in line)
            Append(text, c);
        return text.ToString();
    }

    // C0, DEL and C1, and the characters that change the direction of text (CVE-2021-42574).
    private static readonly System.Buffers.SearchValues<char> Hidden = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Where(c => c is (< ' ' or >= 0x7F) and not '\t').Select(c => (char)c),
        '\u061C',
        '\u200E',
        '\u200F',
        .. Range('\u202A', '\u202E'),
        .. Range('\u2066', '\u2069'),
    ]);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private static void Append(StringBuilder text, char c)
    {
        if (!Hidden.Contains(c))
            text.Append(c);
        else if (c == '\e')
            text.Append("\\e");
        else if (c < 0x100)
            text.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
        else
            text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
    }
}
