using System.Globalization;
using System.Text;

namespace OriginScript.Engine;

/// <summary>
/// The only way in which text from outside reaches a terminal or a log file: characters that could move the cursor, change the direction of what is printed,
/// or hide in it, are shown as text, <c>\e[2J</c> or <c>\u202e</c>. Tabs are kept.
/// </summary>
/// <remarks>
/// Characters above U+00A0 are shown as JSON escapes, so that a line of JSON that is filtered means the same as before. The marks of
/// <c>LostValue</c> are kept, because <see cref="Secret.Scrub"/>, which removes them, may come later.
/// </remarks>
internal static class VisibleText
{
    /// <summary>Letters that no font draws, although they are neither control nor format characters.</summary>
    private const string Blank = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0";

    /// <summary>One line; line ends in it are shown as text too.</summary>
    public static string Format(string line) => Format(line, keepsLineEnds: false, exempt: '\t');

    /// <summary>Lines with their ends.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="exempt">A character that is kept.</param>
    public static string FormatLines(string text, char exempt = '\t') => Format(text, keepsLineEnds: true, exempt);

    /// <summary>A message whose further lines are indented, so that none of them looks like a line of the program's own.</summary>
    public static string Indent(string message) =>
        message.Contains('\n', StringComparison.Ordinal)
            ? string.Join(
                "\n",
                message.Split('\n').Select((line, at) => at == 0 || line.StartsWith(' ') ? line.TrimEnd('\r') : "    " + line.TrimEnd('\r'))
            )
            : message;

    private static string Format(string text, bool keepsLineEnds, char exempt)
    {
        var at = FindHidden(text, 0, keepsLineEnds, exempt);
        if (at < 0)
            return text;
        var visible = new StringBuilder(text.Length + 16);
        var done = 0;
        for (; at >= 0; at = FindHidden(text, done, keepsLineEnds, exempt))
        {
            visible.Append(text, done, at - done);
            done = at + (IsPair(text, at) ? 2 : 1);
            while (at < done)
                AppendEscape(visible, text[at++]);
        }

        return visible.Append(text, done, text.Length - done).ToString();
    }

    // A plain loop: a vectorized search would be JIT-compiled in every process.
    private static int FindHidden(string text, int start, bool keepsLineEnds, char exempt)
    {
        for (var at = start; at < text.Length; at++)
        {
            var c = text[at];
            if (c is (>= ' ' and <= '~') or '\t' || c == exempt || (keepsLineEnds && IsLineEnd(text, at)))
                continue;
            if (IsPair(text, at))
            {
                if (IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, at)))
                    return at;
                at++;
            }
            else if (c < '\u00a0' || c >= '\ufffe' || Blank.Contains(c, StringComparison.Ordinal) || IsHidden(CharUnicodeInfo.GetUnicodeCategory(c)))
            {
                if (c is not ('\u2063' or '\u2064'))
                    return at;
            }
        }

        return -1;
    }

    private static bool IsLineEnd(string text, int at) => text[at] == '\n' || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    private static bool IsHidden(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;

    private static void AppendEscape(StringBuilder text, char c)
    {
        if (c == '\e')
            text.Append("\\e");
        else if (c < 0xA0)
            text.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
        else
            text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
    }
}
