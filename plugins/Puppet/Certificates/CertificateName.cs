using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>The name in a certificate in its canonical form: lower case, as Puppet requires, and without the final dot of DNS.</summary>
internal static class CertificateName
{
    /// <summary>The name in its canonical form.</summary>
    /// <exception cref="RecipeException">No certificate can have that name.</exception>
    public static string Parse(string name)
    {
        var canonical = HostName.Canonicalize(name);
        return
            canonical.Length > 0
            && char.IsAsciiLetterOrDigit(canonical[0])
            && canonical.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or ':')
            && !canonical.Contains("..", StringComparison.Ordinal)
            ? canonical
            : throw new RecipeException(
                $"\"{name}\" is not a valid name for a certificate. Write the full name of the machine, such as web.example.org."
            );
    }

    /// <summary>The same for a text; one with outputs is left as it is, since the step waits for them.</summary>
    /// <exception cref="RecipeException">No certificate can have that name.</exception>
    public static Text Parse(Text name) => name.Outputs.Any() ? name : Parse(name.DisplayText);
}
