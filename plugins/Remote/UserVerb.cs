using OriginScript.Remote;

namespace OriginScript;

/// <summary>Accounts of a machine.</summary>
public static class UserVerb
{
    /// <summary>Has an account on the machine that is a member of these groups; memberships that are not named stay.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="name">The account's name.</param>
    /// <param name="groups">The groups it must be in, made where they are missing.</param>
    [Task("remote:user:create")]
    public static HostBuilder User(this HostBuilder host, string name, string[]? groups = null) =>
        host.Add(new UserStep(host, new(Checked(name), Values.Sorted((groups ?? []).Select(Checked)))));

    private static string Checked(string name) => name.Length is > 0 and <= 32 && (char.IsAsciiLetterLower(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
        ? name
        : throw new RecipeException($"\"{name}\" is no name for an account or a group. Write lower-case letters, digits, hyphens and underscores, a letter first: User(\"deploy\").");
}
