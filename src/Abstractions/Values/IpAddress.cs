using System.Net;
using System.Net.Sockets;

namespace OriginScript;

/// <summary>An IP address in its canonical form. <see cref="IPAddress.TryParse(string?, out IPAddress?)"/> also takes <c>10.0.0</c>, <c>10</c> and octal numbers, each for another address.</summary>
public static class IpAddress
{
    /// <summary>The canonical form: four decimal numbers, or IPv6 in lower case and shortened; null if the text is not a complete address.</summary>
    public static string? TryParse(string text)
    {
        if (text.Length == 0 || text.Any(char.IsWhiteSpace) || text.Contains('[') || !IPAddress.TryParse(text, out var address))
            return null;
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return address.ToString() == text ? text : null;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();

        // The name of an interface is meaningful only where it was written.
        var percent = text.IndexOf('%');
        return percent < 0 ? address.ToString() : IPAddress.Parse(text[..percent]) + text[percent..];
    }

    /// <summary>Whether it looks like an address but is not a complete one: <c>10.0.0</c>, <c>010.0.0.7</c>.</summary>
    public static bool IsIncomplete(string text) =>
        TryParse(text) is null && (IPAddress.TryParse(text, out _) || text.Split('.')[^1] is { Length: > 0 } last && last.All(char.IsAsciiDigit));

    /// <summary>The canonical form.</summary>
    /// <exception cref="RecipeException">It is not a complete address.</exception>
    public static string Parse(string text) =>
        TryParse(text)
        ?? throw new RecipeException(
            $"\"{text}\" is not a valid IP address. Write four numbers such as 10.0.0.7, without leading zeros, or an IPv6 address such as 2001:db8::7."
        );
}
