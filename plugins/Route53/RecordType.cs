namespace OriginScript.Route53;

/// <summary>The types of records that Route 53 takes.</summary>
internal static class RecordType
{
    private static readonly string[] Known =
        ["A", "AAAA", "CAA", "CNAME", "DS", "HTTPS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF", "SRV", "SSHFP", "SVCB", "TLSA", "TXT"];

    /// <summary>The type in upper case.</summary>
    /// <exception cref="RecipeException">There is no such type.</exception>
    public static string Written(string type) => Array.Find(Known, known => known.Equals(type, StringComparison.OrdinalIgnoreCase))
        ?? throw new RecipeException($"\"{type}\" is no type of a DNS record: write one of {string.Join(", ", Known)}.");
}
