using System.Globalization;

namespace OriginScript.Ec2;

/// <summary>The traffic of a rule: a direction, a protocol and a range of ports.</summary>
/// <param name="IsEgress">Whether the traffic leaves the instance.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>icmpv6</c>, <c>-1</c> for all, or a protocol number.</param>
/// <param name="From">The first port; for icmp the type; -1: any.</param>
/// <param name="To">The last port; for icmp the code; -1: any.</param>
internal sealed record Traffic(bool IsEgress, string Protocol, int From, int To)
{
    private const int LastPort = 65535;

    /// <summary>The ports as they are typed: <c>80</c>, <c>8000..8443</c> or <c>all</c>.</summary>
    public string Ports =>
        From < 0 || (From == 0 && To == LastPort) ? "all"
        : From == To || IsIcmp ? $"{From}"
        : $"{From}..{To}";

    /// <summary>The protocol as it is typed.</summary>
    public string ProtocolName => Protocol == "-1" ? "all" : Protocol;

    private bool IsIcmp => Protocol is "icmp" or "icmpv6";

    /// <summary>Parses a protocol and its ports; a comma separates several ranges.</summary>
    /// <exception cref="RecipeException">One of the two is not valid.</exception>
    public static IReadOnlyList<Traffic> Parse(bool outward, string protocol, string ports)
    {
        var known = ParseProtocol(protocol);
        if (known is not ("tcp" or "udp" or "icmp" or "icmpv6"))
        {
            return ports == "all"
                ? [new(outward, known, -1, -1)]
                : throw new RecipeException(
                    $"The protocol {protocol} has no ports, so EC2 would allow all of it, not {ports}. Write all instead of the ports, or use tcp or udp."
                );
        }

        return [.. ports.Split(',', StringSplitOptions.TrimEntries).Select(range => ParseRange(outward, known, range))];
    }

    private static string ParseProtocol(string protocol) =>
        protocol.ToLowerInvariant() switch
        {
            "tcp" or "6" => "tcp",
            "udp" or "17" => "udp",
            "icmp" or "1" => "icmp",
            "icmpv6" or "58" => "icmpv6",
            "all" or "-1" => "-1",
            var number when ParseNumber(number) is { } known and <= 255 => $"{known}",
            _ => throw new RecipeException($"\"{protocol}\" is not a valid protocol. Use tcp, udp, icmp, icmpv6, all or a protocol number."),
        };

    private static Traffic ParseRange(bool outward, string protocol, string range)
    {
        if (range == "all")
            return protocol is "icmp" or "icmpv6" ? new(outward, protocol, -1, -1) : new(outward, protocol, 0, LastPort);
        if (protocol is "icmp" or "icmpv6" && ParseNumber(range) is { } type and <= 255)
            return new(outward, protocol, type, -1);
        var ends = range.Replace("..", "-", StringComparison.Ordinal).Split('-');
        return
            protocol is "tcp" or "udp"
            && ends.Length <= 2
            && ParseNumber(ends[0]) is { } from
            && ParseNumber(ends[^1]) is { } to
            && from <= to
            && to <= LastPort
            ? new(outward, protocol, from, to)
            : throw new RecipeException(
                $"\"{range}\" is not a valid range of {protocol} ports. Use one such as 80 or 8000..8443, several separated by commas, or all."
            );
    }

    private static int? ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
