using System.Text.RegularExpressions;

namespace OriginScript.EndToEnd.Tests;

/// <summary>A temporary folder for a test; masks what differs between runs in the output of the program.</summary>
internal sealed partial class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-playground-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    public string Mask(string text, Origin origin) =>
        JournalHash().Replace(InstanceId().Replace(Seconds().Replace(MaskPaths(text, origin), "in N s"), "i-N"), ".N.journal");

    private string MaskPaths(string text, Origin origin) =>
        text.Replace(Path, "<folder>", StringComparison.Ordinal)
            .Replace(origin.Home, "<home>", StringComparison.Ordinal)
            .Replace(Origin.Root, "<root>", StringComparison.Ordinal);

    [GeneratedRegex(@"in \d+\.\d s")]
    private static partial Regex Seconds();

    [GeneratedRegex("i-[0-9a-f]{17}")]
    private static partial Regex InstanceId();

    [GeneratedRegex(@"\.[0-9a-f]{8}\.journal")]
    private static partial Regex JournalHash();
}
