using System.Globalization;

namespace OriginScript.Remote;

/// <summary>The lines that <c>ssh -G</c> prints: keywords in lower case with their values; the value <c>none</c> stands for no value.</summary>
internal sealed class SshConfigValues
{
    private const string None = "none";

    private readonly ILookup<string, string> _values;

    private SshConfigValues(ILookup<string, string> values) => _values = values;

    /// <summary>Parses the output.</summary>
    public static SshConfigValues Parse(string output) =>
        new(
            output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Split(' ', 2))
                .Where(parts => parts.Length == 2)
                .ToLookup(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>The values of a keyword that can be given several times.</summary>
    public IReadOnlyList<string> All(string keyword) => [.. _values[keyword].Where(value => value != None)];

    /// <summary>The value; null if there is none.</summary>
    public string? Find(string keyword) => All(keyword) is [var first, ..] ? first : null;

    /// <summary>The value as printed, even if it is <c>none</c>; null if the keyword is not printed.</summary>
    public string? FindRaw(string keyword) => _values[keyword].FirstOrDefault();

    /// <summary>The number; null if there is none.</summary>
    public int? FindNumber(string keyword) =>
        int.TryParse(Find(keyword), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch is on; ssh prints <c>yes</c> for some and <c>true</c> for others.</summary>
    public bool IsOn(string keyword) => Find(keyword) is "yes" or "true";

    /// <summary>Whether a switch is off.</summary>
    public bool IsOff(string keyword) => Find(keyword) is "no" or "false";

    /// <summary>
    /// The files of a keyword that takes several. ssh prints them without quotes: of words that together are the path of a file that exists, the most
    /// are taken; a file that does not exist says nothing in either case.
    /// </summary>
    public IReadOnlyList<string> Files(string keyword)
    {
        var words = (Find(keyword) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> files = [];
        for (var at = 0; at < words.Length; )
        {
            var count = words.Length - at;
            while (count > 1 && !File.Exists(string.Join(' ', words[at..(at + count)])))
                count--;
            files.Add(string.Join(' ', words[at..(at + count)]));
            at += count;
        }

        return files;
    }
}
