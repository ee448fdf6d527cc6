using OriginScript.Engine;

namespace OriginScript.Host.CommandLine.Listing;

/// <summary>Two-column lines with an aligned second column.</summary>
internal static class Table
{
    // A narrower column would be harder to read than lines that the terminal breaks.
    private const int MinWrapped = 24;

    /// <summary>The lines without trailing spaces, truncated with three dots if there is a width.</summary>
    /// <param name="rows">The left and right columns; the right one may be empty.</param>
    /// <param name="width">The width of the terminal in columns; null for no truncation.</param>
    public static IEnumerable<string> FormatLines(IReadOnlyList<(string Left, string Right)> rows, int? width)
    {
        (string Left, string Right)[] visible = [.. rows.Select(row => (VisibleText.Format(row.Left), VisibleText.Format(row.Right)))];
        var left = visible.Max(row => row.Left.Length);
        return visible.Select(row => Truncate(row.Right.Length == 0 ? row.Left : $"{row.Left.PadRight(left)}  {row.Right}", width));
    }

    /// <summary>The lines without trailing spaces; a comment in the right column that is too long continues below itself.</summary>
    /// <param name="rows">The left and right columns; the right one is empty or starts with <c>#</c>.</param>
    /// <param name="width">The width of the terminal in columns; null for no wrapping.</param>
    public static IEnumerable<string> WrapLines(IReadOnlyList<(string Left, string Right)> rows, int? width)
    {
        var left = rows.Max(row => row.Left.Length);
        var room = width - left - 2;
        return FormatLines([.. rows.SelectMany(row => room >= MinWrapped ? Wrap(row.Left, row.Right, room.Value) : [row])], null);
    }

    private static IEnumerable<(string Left, string Right)> Wrap(string left, string right, int room)
    {
        while (right.Length > room && FindBreak(right, room) is > 1 and var at)
        {
            yield return (left, right[..at]);
            (left, right) = ("", "# " + right[(at + 1)..]);
        }

        yield return (left, right);
    }

    // The blank after the mark "#" is no place to break; a word that does not fit is not broken either.
    private static int FindBreak(string right, int room) => right.LastIndexOf(' ', room) is > 1 and var at ? at : right.IndexOf(' ', room);

    private static string Truncate(string line, int? width) =>
        width is { } most and > 3 && line.Length > most ? string.Concat(line.AsSpan(0, most - 3), "...") : line;
}
