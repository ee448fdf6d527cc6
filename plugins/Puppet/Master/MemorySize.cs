using System.Globalization;

namespace OriginScript.Puppet;

/// <summary>A size of memory as Java writes it, in its canonical form: gigabytes if it is a whole number of them, otherwise megabytes.</summary>
internal static class MemorySize
{
    private const long MegabytesPerGigabyte = 1024;

    // A petabyte: no machine has more.
    private const long MaxMegabytes = MegabytesPerGigabyte * MegabytesPerGigabyte * MegabytesPerGigabyte;

    /// <summary>The canonical form; null if it is not a size in megabytes or gigabytes.</summary>
    public static string? TryParse(string text)
    {
        if (
            text is not [>= '1' and <= '9', .., 'm' or 'g' or 'M' or 'G']
            || !long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
            return null;
        var factor = char.ToLowerInvariant(text[^1]) == 'g' ? MegabytesPerGigabyte : 1;
        if (number > MaxMegabytes / factor)
            return null;
        var megabytes = number * factor;
        return megabytes % MegabytesPerGigabyte == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{megabytes / MegabytesPerGigabyte}g")
            : string.Create(CultureInfo.InvariantCulture, $"{megabytes}m");
    }
}
