using System.Text.RegularExpressions;

namespace OriginScript.EndToEnd.Tests;

/// <summary>A folder of its own for a test; what differs from run to run is taken out of what the program prints.</summary>
internal sealed partial class Playground : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-playground-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    public string Masked(string text, Origin origin) => JournalHash().Replace(InstanceId().Replace(Seconds().Replace(Plain(text, origin), "in N s"), "i-N"), ".N.journal");

    private string Plain(string text, Origin origin) => text
        .Replace(Path, "<folder>", StringComparison.Ordinal)
        .Replace(origin.Home, "<home>", StringComparison.Ordinal)
        .Replace(Origin.Root, "<root>", StringComparison.Ordinal);

    [GeneratedRegex(@"in \d+\.\d s")]
    private static partial Regex Seconds();

    [GeneratedRegex("i-[0-9a-f]{17}")]
    private static partial Regex InstanceId();

    [GeneratedRegex(@"\.[0-9a-f]{8}\.journal")]
    private static partial Regex JournalHash();
}
