using System.Globalization;

namespace OriginScript.Sandbox.Worlds;

/// <summary>A run of IPv4 addresses to give away.</summary>
internal sealed record Ipv4Range(uint First, uint Count)
{
    // 198.18.0.0/15 is set aside for benchmarks: no address of a sandbox can ever be somebody's machine.
    public static readonly Ipv4Range Elastic = new(0xC612_0001, 0xFFFE);
    public static readonly Ipv4Range Automatic = new(0xC613_0001, 0xEFFE);

    /// <summary>What the machines of a world see this computer as; one address for each world.</summary>
    public static readonly Ipv4Range Operators = new(0xC613_F001, 0x0FFE);

    /// <summary>The hosts of a subnet, without the first four and the last, which AWS keeps.</summary>
    public static Ipv4Range Of(string cidr)
    {
        var (network, bits) = Parse(cidr);
        return new(network + 4, (1u << (32 - bits)) - 5);
    }

    /// <summary>The host of that number in a network.</summary>
    public static string Host(string cidr, uint number) => Text(Parse(cidr).Network + number);

    /// <summary>The first free address at or after a starting point; null when all are taken.</summary>
    public string? Free(IReadOnlySet<string> taken, ulong start)
    {
        for (var step = 0u; step < Count; step++)
        {
            var address = Text(First + (uint)((start + step) % Count));
            if (!taken.Contains(address))
            {
                return address;
            }
        }

        return null;
    }

    private static (uint Network, int Bits) Parse(string cidr)
    {
        var slash = cidr.IndexOf('/', StringComparison.Ordinal);
        return (cidr[..slash].Split('.').Aggregate(0u, (sum, part) => (sum << 8) + byte.Parse(part, CultureInfo.InvariantCulture)),
            int.Parse(cidr.AsSpan(slash + 1), CultureInfo.InvariantCulture));
    }

    private static string Text(uint address) => $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";
}
