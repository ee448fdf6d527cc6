namespace OriginScript.Remote;

/// <summary>A repository as a recipe names it: a URL, which is taken as it is, or a path on the machine in its canonical form.</summary>
internal static class RepositoryUrl
{
    /// <summary>The URL or path.</summary>
    /// <exception cref="RecipeException">It is neither.</exception>
    public static string Parse(string url, string host)
    {
        if (url.Length == 0 || url.StartsWith('-') || url.Any(char.IsControl) || url.Trim() != url)
            throw new RecipeException($"\"{url}\" is not a valid repository for {host}. Write its URL, or its path on the machine.");
        return url.Contains(':') ? url : RemotePath.ParseFolder(url, host);
    }

    /// <summary>The last part of the URL without .git.</summary>
    public static string LastName(string url)
    {
        var last = url.TrimEnd('/').Split('/', ':')[^1];
        return last.EndsWith(".git", StringComparison.Ordinal) ? last[..^4] : last;
    }
}
