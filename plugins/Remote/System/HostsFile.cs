namespace OriginScript.Remote;

/// <summary>The text of /etc/hosts, and the names in it.</summary>
/// <param name="Text">Its lines.</param>
internal sealed record HostsFile(string Text)
{
    private static readonly char[] Blanks = [' ', '\t'];

    private IReadOnlyList<string> Lines => Text.Length == 0 ? [] : Text.TrimEnd('\n').Split('\n');

    /// <summary>The lines that map an address to one of those names.</summary>
    public Values LinesFor(params IReadOnlyList<string> names) => [.. Lines.Where(line => Names(line).Intersect(names).Any())];

    /// <summary>The file with exactly those lines for those names. A line that also has other names keeps them, and is merged again when its original line is restored.</summary>
    public HostsFile ReplaceLines(IReadOnlyList<string> names, IReadOnlyList<string> lines)
    {
        var halves = lines.Select(line => RemoveNames(line, names)).OfType<string>().ToHashSet();
        List<string> kept = [];
        int? place = null;
        foreach (var line in Lines)
        {
            var isTheirs = Names(line).Intersect(names).Any();
            if (isTheirs || halves.Contains(line))
                place ??= kept.Count;
            else
                kept.Add(line);
            if (isTheirs && RemoveNames(line, names) is { } rest && !halves.Contains(rest))
                kept.Add(rest);
        }

        kept.InsertRange(place ?? kept.Count, lines);
        return new(string.Concat(kept.Select(line => line + "\n")));
    }

    private static string? RemoveNames(string line, IReadOnlyList<string> names) =>
        Names(line).Except(names).ToArray() is { Length: > 0 } others ? $"{SplitFields(line)[0]} {string.Join(' ', others)}" : null;

    private static IEnumerable<string> Names(string line) => SplitFields(line).Skip(1);

    private static string[] SplitFields(string line) => line.Split('#')[0].Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
}
