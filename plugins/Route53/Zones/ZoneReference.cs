namespace OriginScript.Route53;

/// <summary>How users refer to a zone: by its name in any spelling, or by its id.</summary>
internal static class ZoneReference
{
    private const string IdPrefix = "/hostedzone/";

    /// <summary>Whether it is an id, <c>Z0123456789ABC</c>, rather than a name.</summary>
    public static bool IsId(string written)
    {
        var id = TrimIdPrefix(written);
        return id.StartsWith('Z') && id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
    }

    /// <summary>The id without the prefix that AWS prints.</summary>
    public static string TrimIdPrefix(string written) =>
        written.StartsWith(IdPrefix, StringComparison.Ordinal) ? written[IdPrefix.Length..] : written;

    /// <summary>The one spelling: the id without a prefix, or the name in lower case without a final dot.</summary>
    /// <exception cref="RecipeException">It is not a valid domain name.</exception>
    public static string Normalize(string written) => IsId(written) ? TrimIdPrefix(written) : DnsName.Parse(written).ToString();
}
