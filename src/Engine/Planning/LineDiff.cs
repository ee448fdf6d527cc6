namespace OriginScript.Engine;

/// <summary>The differences between two texts, one line each with a leading <c>-</c> or <c>+</c>; limited to a few lines, for the log.</summary>
internal static class LineDiff
{
    private const int MaxShownLines = 10;
    private const int MaxLineWidth = 160;

    public static IReadOnlyList<string> Compare(object? now, object? want)
    {
        if (now is not IDiffable { Lines: { } before } || want is not IDiffable { Lines: { } after })
            return [];
        var changed = LineEdits.Compare(before, after).Where(edit => edit.Mark != ' ').Select(edit => $"{edit.Mark} {Sanitize(edit.Line)}").ToList();
        return changed.Count <= MaxShownLines ? changed : [.. changed.Take(MaxShownLines), $"  ... and {changed.Count - MaxShownLines} more lines"];
    }

    // Content of a file on a machine must not send control characters to the terminal.
    private static string Sanitize(string line)
    {
        var plain = string.Concat(line.Select(c => c == '\t' || !char.IsControl(c) ? c : '?'));
        return plain.Length <= MaxLineWidth ? plain : $"{plain[..MaxLineWidth]}...";
    }
}
