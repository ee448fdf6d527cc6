namespace OriginScript.Remote;

/// <summary>The name of a time zone, as the tz database writes it. Which names there are, only the machine knows.</summary>
internal static class TimeZoneName
{
    private const int LongestAbbreviation = 3;

    /// <summary>The name, which has only one spelling.</summary>
    /// <exception cref="RecipeException">The tz database writes no name like that.</exception>
    public static string Parse(string zone)
    {
        var parts = zone.Split('/');
        if (
            parts.Any(part =>
                part.Length == 0 || !char.IsAsciiLetter(part[0]) || !part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+')
            )
        )
            throw new RecipeException($"\"{zone}\" is not a valid time zone. Write a name from the tz database: Timezone(\"Europe/Berlin\").");
        return parts.All(IsCased)
            ? zone
            : throw new RecipeException(
                $"\"{zone}\" is not a valid time zone: names of the tz database are case-sensitive. Write a name such as Timezone(\"{string.Join('/', parts.Select(Capitalize))}\")."
            );
    }

    // Each part starts with an upper-case letter, and only abbreviations have no lower-case letter: EST5EDT, NZ-CHAT.
    private static bool IsCased(string part) =>
        char.IsAsciiLetterUpper(part[0])
        && (part.Any(char.IsAsciiLetterLower) || part.Any(char.IsAsciiDigit) || part.Contains('-') || part.Length <= LongestAbbreviation);

    private static string Capitalize(string part) =>
        part.Length <= LongestAbbreviation
            ? part.ToUpperInvariant()
            : string.Concat(part.ToLowerInvariant().Select((c, at) => at == 0 || part[at - 1] is '_' or '-' ? char.ToUpperInvariant(c) : c));
}
