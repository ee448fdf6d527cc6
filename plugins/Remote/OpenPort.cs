using System.Globalization;
using System.Text.Json.Serialization;

namespace OriginScript.Remote;

/// <summary>A port or a range of ports that a firewall lets in.</summary>
/// <param name="Port">The number, or two with a hyphen between them.</param>
/// <param name="Protocol">tcp or udp.</param>
/// <param name="When">both, or one of now and later: until, or from the firewall's next start.</param>
internal sealed record OpenPort(string Port, string Protocol, string When = "both")
{
    /// <summary>As firewalls write it, <c>8140/tcp</c>.</summary>
    [JsonIgnore]
    public string Name => $"{Port}/{Protocol}";

    public static OpenPort Of(string port, string protocol)
    {
        if (protocol is not ("tcp" or "udp"))
            throw new RecipeException($"\"{protocol}\" is no protocol that a firewall has ports for. Write tcp or udp.");
        return port.Split('-') switch
        {
            [var one] when Number(one) is not null => new(port, protocol),
            [var low, var high] when Number(low) < Number(high) => new(port, protocol),
            _ => throw new RecipeException($"\"{port}\" is no port: a port is a number from 1 to 65535. Write 8140, or 8000-8010 for a range."),
        };
    }

    public override string ToString() => When switch
    {
        "now" => $"{Name} open until the next start",
        "later" => $"{Name} open from the next start",
        _ => $"{Name} open",
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : null;
}
