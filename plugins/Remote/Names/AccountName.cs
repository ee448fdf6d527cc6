namespace OriginScript.Remote;

/// <summary>The name of an account or a group.</summary>
internal static class AccountName
{
    private const int MaxLength = 32;

    /// <summary>The name, which has only one spelling.</summary>
    /// <exception cref="RecipeException">It is not a name that a machine takes.</exception>
    public static string Parse(string name) =>
        name.Length is > 0 and <= MaxLength
        && (char.IsAsciiLetterLower(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
            ? name
            : throw new RecipeException(
                $"\"{name}\" is not a valid account or group name. Use lower-case letters, digits, hyphens and underscores, starting with a letter: User(\"deploy\")."
            );
}
