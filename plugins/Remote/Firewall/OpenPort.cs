using System.Globalization;
using System.Text.Json.Serialization;

namespace OriginScript.Remote;

/// <summary>A port or port range that a firewall lets through.</summary>
/// <param name="Port">The number, or two with a hyphen between them.</param>
/// <param name="Protocol">tcp or udp.</param>
/// <param name="When">both, now (until the firewall's next restart) or later (after its next restart).</param>
internal sealed record OpenPort(string Port, string Protocol, string When = "both")
{
    /// <summary>As firewalls write it, <c>8140/tcp</c>.</summary>
    [JsonIgnore]
    public string Name => $"{Port}/{Protocol}";

    public static OpenPort Parse(string port, string protocol)
    {
        var transport = protocol.ToLowerInvariant();
        if (transport is not ("tcp" or "udp"))
            throw new RecipeException($"\"{protocol}\" is not a valid protocol for a firewall port. Write tcp or udp.");
        return port.Split('-') switch
        {
            [var one] when ParseNumber(one) is { } number => new($"{number}", transport),
            [var first, var last] when (ParseNumber(first), ParseNumber(last)) is ({ } low, { } high) && low <= high => new(
                low == high ? $"{low}" : $"{low}-{high}",
                transport
            ),
            _ => throw new RecipeException($"\"{port}\" is not a valid port. Write a number from 1 to 65535, or a range such as 8000-8010."),
        };
    }

    public override string ToString() =>
        When switch
        {
            "now" => $"{Name} open until the next restart",
            "later" => $"{Name} open after the next restart",
            _ => $"{Name} open",
        };

    private static int? ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : null;
}
