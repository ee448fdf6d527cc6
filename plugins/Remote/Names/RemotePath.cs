namespace OriginScript.Remote;

/// <summary>
/// A path on a machine in its canonical form: from the root, or relative to the SSH user's home; without empty parts, <c>.</c>, <c>..</c> and a final
/// slash. <c>..</c> is resolved by its text, as <see cref="Path.GetFullPath(string)"/> does.
/// </summary>
public static class RemotePath
{
    /// <summary>The path of a file: <c>/etc/motd</c>, or <c>~/motd</c> in the SSH user's home.</summary>
    /// <exception cref="RecipeException">It is not one.</exception>
    public static string ParseFile(string path, string host)
    {
        var isInHome = path.StartsWith("~/", StringComparison.Ordinal);
        if (
            (!isInHome && !path.StartsWith('/'))
            || path.Split('/')[^1] is "" or "." or ".."
            || TryNormalize(TrimHome(path)) is not { Length: > 0 } normal
        )
            throw new RecipeException($"\"{path}\" is not a valid file path on {host}. {SuggestFile(path)}");
        return isInHome ? $"~/{normal}" : normal;
    }

    /// <summary>The path of a folder from the root.</summary>
    /// <exception cref="RecipeException">It is not one.</exception>
    public static string ParseAbsoluteFolder(string path, string host) =>
        path.StartsWith('/') && TryNormalize(path) is { Length: > 1 } normal
            ? normal
            : throw new RecipeException($"\"{path}\" is not a valid folder on {host}. Write a path from the root, such as /srv/site.");

    /// <summary>The path of a folder; one that does not start at the root is relative to the SSH user's home, with or without a leading <c>~/</c>.</summary>
    /// <exception cref="RecipeException">It is not one.</exception>
    public static string ParseFolder(string path, string host) =>
        TryNormalize(TrimHome(path)) is { Length: > 0 } normal && normal != "/"
            ? normal
            : throw new RecipeException(
                $"\"{path}\" is not a valid folder on {host}. Write a path from the root, /srv/site, or one relative to the SSH user's home, site."
            );

    /// <summary>The canonical form; null if it leads above its start, begins with a tilde or contains NUL; empty for the start itself.</summary>
    internal static string? TryNormalize(string path)
    {
        var isAbsolute = path.StartsWith('/');
        if (path.StartsWith('~') || path.Contains('\0'))
            return null;
        List<string> parts = [];
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (!isAbsolute)
                return null;
        }

        return (isAbsolute ? "/" : "") + string.Join('/', parts);
    }

    internal static string TrimHome(string path) => path.StartsWith("~/", StringComparison.Ordinal) ? path[2..].TrimStart('/') : path;

    private static string SuggestFile(string path) =>
        path.EndsWith('/') && TryNormalize(path) is { Length: > 1 } file
            ? $"A final slash names a folder. Write \"{(path[0] == '/' ? "" : "/")}{file}\"."
            : "Write an absolute path: File(\"/etc/motd\", content).";
}
