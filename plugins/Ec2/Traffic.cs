using System.Globalization;

namespace OriginScript.Ec2;

/// <summary>What a rule lets pass: a direction, a protocol and a range of ports.</summary>
/// <param name="Outward">Whether it leaves the instance.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>-1</c> for all, or a protocol number.</param>
/// <param name="From">The first port; for icmp the type; -1: any.</param>
/// <param name="To">The last port; for icmp the code; -1: any.</param>
internal sealed record Traffic(bool Outward, string Protocol, int From, int To)
{
    private const int LastPort = 65535;

    /// <summary>The ports as they are typed: <c>80</c>, <c>8000..8443</c> or <c>all</c>.</summary>
    public string Ports => From < 0 || (From == 0 && To == LastPort) ? "all" : From == To || IsIcmp ? $"{From}" : $"{From}..{To}";

    /// <summary>The protocol as it is typed.</summary>
    public string ProtocolName => Protocol == "-1" ? "all" : Protocol;

    private bool IsIcmp => Protocol is "icmp" or "icmpv6" or "58";

    /// <summary>Reads a protocol and its ports as typed; a comma separates several ranges.</summary>
    /// <exception cref="RecipeException">One of the two is not of that form.</exception>
    public static IReadOnlyList<Traffic> Read(bool outward, string protocol, string ports)
    {
        var known = Known(protocol);
        if (known is not ("tcp" or "udp" or "icmp"))
            return [new(outward, known, -1, -1)];
        return [.. ports.Split(',', StringSplitOptions.TrimEntries).Select(range => Range(outward, known, range))];
    }

    private static string Known(string protocol) => protocol.ToLowerInvariant() switch
    {
        "tcp" or "6" => "tcp",
        "udp" or "17" => "udp",
        "icmp" or "1" => "icmp",
        "all" or "-1" => "-1",
        var number when Number(number) is { } known and <= 255 => $"{known}",
        _ => throw new RecipeException($"\"{protocol}\" is no protocol. Write tcp, udp, icmp, all or a protocol number."),
    };

    private static Traffic Range(bool outward, string protocol, string range)
    {
        if (range == "all")
            return protocol == "icmp" ? new(outward, protocol, -1, -1) : new(outward, protocol, 0, LastPort);
        if (protocol == "icmp" && Number(range) is { } type and <= 255)
            return new(outward, protocol, type, -1);
        var ends = range.Replace("..", "-", StringComparison.Ordinal).Split('-');
        return protocol != "icmp" && ends.Length <= 2 && Number(ends[0]) is { } from && Number(ends[^1]) is { } to && from <= to && to <= LastPort
            ? new(outward, protocol, from, to)
            : throw new RecipeException($"\"{range}\" is no range of {protocol} ports. Write one such as 80 or 8000..8443, several with commas between them, or all.");
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
