using System.Globalization;

namespace OriginScript.Remote;

/// <summary>A port or a range of ports that a firewall lets in.</summary>
internal sealed record OpenPort(string Port, string Protocol)
{
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

    public override string ToString() => $"{Port}/{Protocol} open";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : null;
}
