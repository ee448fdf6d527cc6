namespace OriginScript.Host.CommandLine.Naming;

/// <summary>The one path of a file that several lead to.</summary>
internal static class RealPath
{
    // More links than that on the way lead in a circle; Linux gives up at the same number.
    private const int MostLinks = 40;

    /// <summary>The full path with every symbolic link in it followed, those of its folders too; what is not there stays as it is written.</summary>
    public static string Of(string path) => Of(Path.GetFullPath(path), MostLinks);

    private static string Of(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
            return path;
        var real = Path.Combine(Of(folder, links), Path.GetFileName(path));
        return links > 0 && new FileInfo(real).LinkTarget is { } target
            ? Of(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links - 1)
            : real;
    }
}
