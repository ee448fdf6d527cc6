namespace OriginScript.EndToEnd.Tests;

/// <summary>A folder of its own for a test, and its name taken out of what the program prints.</summary>
internal sealed class Playground : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-playground-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    public string Masked(string text, Origin origin) => text
        .Replace(Path, "<folder>", StringComparison.Ordinal)
        .Replace(origin.Home, "<home>", StringComparison.Ordinal)
        .Replace(Origin.Root, "<root>", StringComparison.Ordinal);
}
