namespace OriginScript.Host.CommandLine.Listing;

/// <summary>Lines of two columns, the second one aligned.</summary>
internal static class Table
{
    /// <summary>The lines, without blanks at their ends, cut with three dots where there is a width.</summary>
    /// <param name="rows">Left and right; a right column that is empty leaves the line short.</param>
    /// <param name="width">The columns of a terminal; null: nothing is cut.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<(string Left, string Right)> rows, int? width)
    {
        var left = rows.Max(row => row.Left.Length);
        return rows.Select(row => Cut(row.Right.Length == 0 ? row.Left : $"{row.Left.PadRight(left)}  {row.Right}", width));
    }

    private static string Cut(string line, int? width) => width is { } most and > 3 && line.Length > most ? string.Concat(line.AsSpan(0, most - 3), "...") : line;
}
