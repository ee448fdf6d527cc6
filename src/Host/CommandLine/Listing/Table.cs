namespace OriginScript.Host.CommandLine.Listing;

/// <summary>Two-column lines with an aligned second column.</summary>
internal static class Table
{
    /// <summary>The lines without trailing spaces, truncated with three dots if there is a width.</summary>
    /// <param name="rows">The left and right columns; the right one may be empty.</param>
    /// <param name="width">The width of the terminal in columns; null for no truncation.</param>
    public static IEnumerable<string> FormatLines(IReadOnlyList<(string Left, string Right)> rows, int? width)
    {
        var left = rows.Max(row => row.Left.Length);
        return rows.Select(row => Truncate(row.Right.Length == 0 ? row.Left : $"{row.Left.PadRight(left)}  {row.Right}", width));
    }

    private static string Truncate(string line, int? width) => width is { } most and > 3 && line.Length > most ? string.Concat(line.AsSpan(0, most - 3), "...") : line;
}
