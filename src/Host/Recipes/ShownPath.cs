namespace OriginScript.Host.Recipes;

/// <summary>Paths in messages: relative to the current folder where the file is below it, as a user would type them.</summary>
internal static class ShownPath
{
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) ? full : relative;
    }
}
