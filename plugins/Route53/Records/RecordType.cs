namespace OriginScript.Route53;

/// <summary>The record types that Route 53 supports.</summary>
internal static class RecordType
{
    private static readonly string[] Known =
    [
        "A",
        "AAAA",
        "CAA",
        "CNAME",
        "DS",
        "HTTPS",
        "MX",
        "NAPTR",
        "NS",
        "PTR",
        "SOA",
        "SPF",
        "SRV",
        "SSHFP",
        "SVCB",
        "TLSA",
        "TXT",
    ];

    /// <summary>The type in upper case.</summary>
    /// <exception cref="RecipeException">The type does not exist.</exception>
    public static string Parse(string type) =>
        Array.Find(Known, known => known.Equals(type, StringComparison.OrdinalIgnoreCase))
        ?? throw new RecipeException($"\"{type}\" is not a valid DNS record type: use one of {string.Join(", ", Known)}.");
}
