using System.Net;
using System.Net.Sockets;

namespace OriginScript.Route53;

/// <summary>
/// The one canonical form of a record's value. The wanted value is brought into it when the step is made, and the value that Route 53 lists when it
/// is read, so that two spellings of one value compare as equal.
/// </summary>
internal static class RecordValue
{
    /// <summary>The canonical form of a value from user input.</summary>
    /// <exception cref="RecipeException">The value is not valid for that type.</exception>
    public static string Normalize(string type, string value) =>
        type switch
        {
            "A" => NormalizeAddress(type, value, AddressFamily.InterNetwork),
            "AAAA" => NormalizeAddress(type, value, AddressFamily.InterNetworkV6),
            "TXT" or "SPF" => CharacterStrings.Normalize(type, value),
            _ => RecordFields.Normalize(type, value),
        };

    /// <summary>The canonical form of a value from Route 53 or of a resolved text; what is not valid stays as it is.</summary>
    public static string NormalizeIfValid(string type, string value)
    {
        try
        {
            return Normalize(type, value);
        }
        catch (RecipeException)
        {
            return value;
        }
    }

    private static string NormalizeAddress(string type, string value, AddressFamily family)
    {
        var example = family == AddressFamily.InterNetwork ? "192.0.2.10" : "2001:db8::10";
        return IPAddress.TryParse(value.Trim(), out var address) && address.AddressFamily == family && IsUnambiguous(address, value.Trim())
            ? address.ToString()
            : throw new RecipeException($"\"{value}\" is not a valid value of an {type} record: use an address such as {example}.");
    }

    // The BCL also parses 192.0.2, 192.0.2.010, [2001:db8::1]:80 and fe80::1%2, but not as what their authors mean.
    private static bool IsUnambiguous(IPAddress address, string value) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? value.AsSpan().IndexOfAny('[', '%') < 0 : address.ToString() == value;
}
