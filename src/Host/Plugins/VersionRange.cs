namespace OriginScript.Host.Plugins;

/// <summary>A range of versions in NuGet's notation, without its floating versions.</summary>
internal sealed class VersionRange
{
    private PluginVersion? Lowest { get; init; }

    private PluginVersion? Highest { get; init; }

    private bool IncludesLowest { get; init; }

    private bool IncludesHighest { get; init; }

    /// <summary>Reads <c>1.2</c>, <c>[1.2]</c>, <c>[0.1,0.2)</c> or <c>(,2.0]</c>; null: it is not a range, or nothing is in it.</summary>
    public static VersionRange? TryParse(string text)
    {
        var range = text.Trim();
        if (PluginVersion.TryParse(range) is { } lowest)
            return new() { Lowest = lowest, IncludesLowest = true };
        if (range.Length < 2 || range[0] is not ('[' or '(') || range[^1] is not (']' or ')'))
            return null;
        var (fromIncluded, toIncluded) = (range[0] == '[', range[^1] == ']');
        return range[1..^1].Split(',', StringSplitOptions.TrimEntries) switch
        {
            [var only] when fromIncluded && toIncluded => Create((only, true), (only, true)),
            [var from, var to] when from.Length + to.Length > 0 => Create((from, fromIncluded), (to, toIncluded)),
            _ => null,
        };
    }

    /// <summary>Whether the version is in the range; a pre-release of the excluded upper end is not, because it may break what its release breaks.</summary>
    public bool Contains(PluginVersion version) =>
        (Lowest is null || version.CompareTo(Lowest) is var low && (low > 0 || (low == 0 && IncludesLowest)))
        && (
            Highest is null
            || version.CompareTo(Highest) is var high
                && (high < 0 || (high == 0 && IncludesHighest))
                && (IncludesHighest || !version.IsPreReleaseOf(Highest))
        );

    private static VersionRange? Create((string Text, bool IsIncluded) from, (string Text, bool IsIncluded) to)
    {
        var (lowest, highest) = (PluginVersion.TryParse(from.Text), PluginVersion.TryParse(to.Text));
        if ((lowest is null && from.Text.Length > 0) || (highest is null && to.Text.Length > 0))
            return null;
        var isEmpty =
            lowest is not null
            && highest is not null
            && lowest.CompareTo(highest) is var order
            && (order > 0 || (order == 0 && !(from.IsIncluded && to.IsIncluded)));
        return isEmpty
            ? null
            : new()
            {
                Lowest = lowest,
                Highest = highest,
                IncludesLowest = from.IsIncluded,
                IncludesHighest = to.IsIncluded,
            };
    }
}
