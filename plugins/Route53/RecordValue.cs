using System.Net;
using System.Net.Sockets;

namespace OriginScript.Route53;

/// <summary>A value as Route 53 keeps it, so that what is wanted and what is read compare as equal.</summary>
internal static class RecordValue
{
    /// <exception cref="RecipeException">It is no value of that type.</exception>
    public static string Written(string type, string value) => type switch
    {
        "A" => Address(type, value, AddressFamily.InterNetwork, "192.0.2.10"),
        "AAAA" => Address(type, value, AddressFamily.InterNetworkV6, "2001:db8::10"),
        "CNAME" or "NS" or "PTR" => DnsName.Written(value).Escaped,
        "TXT" or "SPF" when !value.StartsWith('"') => $"\"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        _ => value,
    };

    private static string Address(string type, string value, AddressFamily family, string example) =>
        IPAddress.TryParse(value, out var address) && address.AddressFamily == family && IsPlain(address, value)
            ? address.ToString()
            : throw new RecipeException($"\"{value}\" is no value of an {type} record: write an address such as {example}.");

    // 192.0.2 and 192.0.2.010 are addresses to the BCL, but not the ones that their authors mean.
    private static bool IsPlain(IPAddress address, string value) => address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == value;
}
