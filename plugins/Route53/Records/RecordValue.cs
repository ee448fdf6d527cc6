using System.Net;
using System.Net.Sockets;

namespace OriginScript.Route53;

/// <summary>Converts values to Route 53's canonical form, so that the wanted and the read value compare as equal.</summary>
internal static class RecordValue
{
    /// <exception cref="RecipeException">The value is not valid for that type.</exception>
    public static string Normalize(string type, string value) => type switch
    {
        "A" => NormalizeAddress(type, value, AddressFamily.InterNetwork, "192.0.2.10"),
        "AAAA" => NormalizeAddress(type, value, AddressFamily.InterNetworkV6, "2001:db8::10"),
        "CNAME" or "NS" or "PTR" => DnsName.Parse(value).Escaped,
        "TXT" or "SPF" when !value.StartsWith('"') => $"\"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        _ => value,
    };

    private static string NormalizeAddress(string type, string value, AddressFamily family, string example) =>
        IPAddress.TryParse(value, out var address) && address.AddressFamily == family && IsCanonical(address, value)
            ? address.ToString()
            : throw new RecipeException($"\"{value}\" is not a valid value of an {type} record: use an address such as {example}.");

    // The BCL parses 192.0.2 and 192.0.2.010, but not as the addresses that their authors mean.
    private static bool IsCanonical(IPAddress address, string value) => address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == value;
}
