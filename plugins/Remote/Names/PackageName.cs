namespace OriginScript.Remote;

/// <summary>The name of a package, with its architecture if that is given: <c>git</c>, <c>libc6:i386</c>.</summary>
internal static class PackageName
{
    // Words of apt that stand for whichever architecture fits.
    private static readonly string[] ArchitectureWildcards = ["any", "native"];

    /// <summary>The names in their order, each once.</summary>
    /// <exception cref="RecipeException">One of them is not a package name.</exception>
    public static Values ParseAll(IEnumerable<string> names) => [.. names.Select(Parse).Distinct(StringComparer.Ordinal)];

    private static string Parse(string name)
    {
        if (name.Split('=') is [var package, _] && IsName(package))
            throw new RecipeException(
                $"\"{name}\" is not a valid package name: it includes a version, and packages are installed in the version of their repository. Write Package(\"{package}\")."
            );
        var parts = name.Split(':');
        if (parts is [var plain, var wildcard] && ArchitectureWildcards.Contains(wildcard) && IsName(plain))
            throw new RecipeException($"\"{name}\" is not a valid package name: \"{wildcard}\" is not an architecture. Write Package(\"{plain}\").");
        return parts.Length <= 2 && IsName(parts[0]) && (parts.Length == 1 || IsArchitecture(parts[1]))
            ? name
            : throw new RecipeException($"\"{name}\" is not a valid package name. Write each package separately: Package(\"git\", \"curl\").");
    }

    // apt would remove a package whose name ends with a hyphen.
    private static bool IsName(string name) =>
        name.Length > 0
        && char.IsAsciiLetterOrDigit(name[0])
        && name[^1] != '-'
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.' or '_');

    private static bool IsArchitecture(string name) =>
        name.Length > 0 && name[0] != '-' && name[^1] != '-' && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
