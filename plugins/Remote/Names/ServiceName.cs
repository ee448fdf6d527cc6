namespace OriginScript.Remote;

/// <summary>The name of a systemd unit in its canonical form: without the suffix <c>.service</c>, which is the default.</summary>
internal static class ServiceName
{
    private const string Suffix = ".service";

    /// <summary>The name in its canonical form.</summary>
    /// <exception cref="RecipeException">It is not the name of a unit.</exception>
    public static string Parse(string service)
    {
        var name = service.EndsWith(Suffix, StringComparison.Ordinal) ? service[..^Suffix.Length] : service;
        if (name.Length == 0 || name[0] == '-' || name.EndsWith(Suffix, StringComparison.Ordinal) || !name.All(IsAllowed))
            throw new RecipeException($"\"{service}\" is not a valid systemd unit name. Write a name such as Service(\"puppet\").");
        return name.Split('.')[0].EndsWith('@')
            ? throw new RecipeException(
                $"\"{service}\" is a template, not a unit. Write the name with its instance, such as Service(\"getty@tty1\")."
            )
            : name;
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is ':' or '_' or '.' or '-' or '@' or '\\';
}
