using OriginScript.Remote;

namespace OriginScript;

/// <summary>Accounts of a machine.</summary>
public static class UserVerb
{
    /// <summary>Creates an account on the machine that is a member of these groups; other memberships are kept.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="name">The account's name.</param>
    /// <param name="groups">The groups it must be in; created if they are missing.</param>
    [Task("remote:user:create")]
    public static HostBuilder User(this HostBuilder host, string name, string[]? groups = null) =>
        host.Add(new UserStep(host, new(ValidateName(name), Values.Sorted((groups ?? []).Select(ValidateName)))));

    private static string ValidateName(string name) => name.Length is > 0 and <= 32 && (char.IsAsciiLetterLower(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
        ? name
        : throw new RecipeException($"\"{name}\" is not a valid account or group name. Use lower-case letters, digits, hyphens and underscores, starting with a letter: User(\"deploy\").");
}
