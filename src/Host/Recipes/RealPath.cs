namespace OriginScript.Host.Recipes;

/// <summary>Resolves a path to the real path of its file.</summary>
internal static class RealPath
{
    // More links than this indicate a cycle; Linux uses the same limit.
    private const int MaxLinks = 40;

    /// <summary>The full path with all symbolic links resolved, including those of folders; parts that do not exist are kept as written.</summary>
    public static string Resolve(string path) => Resolve(Path.GetFullPath(path), MaxLinks);

    private static string Resolve(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
            return path;
        var real = Path.Combine(Resolve(folder, links), Path.GetFileName(path));
        return links > 0 && new FileInfo(real).LinkTarget is { } target
            ? Resolve(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links - 1)
            : real;
    }
}
