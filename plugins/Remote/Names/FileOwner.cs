using System.Globalization;

namespace OriginScript.Remote;

/// <summary>The owner of a file: a user, or a user and a group, each by name or by number. Numbers are written without sign and leading zeros.</summary>
/// <param name="User">The user.</param>
/// <param name="Group">The group; null for the user's login group.</param>
internal sealed record FileOwner(string User, string? Group)
{
    // The number before the largest means "unchanged" to chown.
    private const uint MaxNumber = uint.MaxValue - 1;

    /// <summary>Parses <c>user</c> or <c>user:group</c>.</summary>
    /// <exception cref="RecipeException">It is neither.</exception>
    public static FileOwner Parse(string owner, string path) =>
        owner.Split(':') switch
        {
            [var user] when TryCanonicalize(user) is { } name => new(name, null),
            [var user, var group] when TryCanonicalize(user) is { } name && TryCanonicalize(group) is { } other => new(name, other),
            _ => throw new RecipeException($"\"{owner}\" is not a valid owner for {path}. Write a user, or a user and a group: owner: \"root:adm\"."),
        };

    /// <summary>The user, or user and group with a colon between them.</summary>
    public override string ToString() => Group is null ? User : $"{User}:{Group}";

    private static string? TryCanonicalize(string name)
    {
        var digits = name.StartsWith('+') ? name[1..] : name;
        if (digits.Length > 0 && digits.All(char.IsAsciiDigit))
            return uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MaxNumber
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
        return name.Length == 0 || name[0] is '-' or '+' || name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '/') ? null : name;
    }
}
