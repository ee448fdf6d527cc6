using System.Globalization;

namespace OriginScript.AwsEmulator.State;

/// <summary>A range of IPv4 addresses to allocate from.</summary>
internal sealed record Ipv4Range(uint First, uint Count)
{
    // 198.18.0.0/15 is reserved for benchmarks: no address of a sandbox can belong to a real host.
    public static readonly Ipv4Range ElasticIps = new(0xC612_0001, 0xFFFE);
    public static readonly Ipv4Range AutomaticIps = new(0xC613_0001, 0xEFFE);

    /// <summary>The addresses by which machines see this computer, one for each world.</summary>
    public static readonly Ipv4Range OperatorAddresses = new(0xC613_F001, 0x0FFE);

    /// <summary>The hosts of a subnet, without the first four and the last, which AWS reserves.</summary>
    public static Ipv4Range ForSubnet(string cidr)
    {
        var (network, bits) = Parse(cidr);
        return new(network + 4, (1u << (32 - bits)) - 5);
    }

    /// <summary>The host of that number in a network.</summary>
    public static string GetHost(string cidr, uint number) => Text(Parse(cidr).Network + number);

    /// <summary>The first free address at or after a starting point; null when all are taken.</summary>
    public string? FindFree(IReadOnlySet<string> taken, ulong start)
    {
        for (var step = 0u; step < Count; step++)
        {
            var address = Text(First + (uint)((start + step) % Count));
            if (!taken.Contains(address))
                return address;
        }

        return null;
    }

    private static (uint Network, int Bits) Parse(string cidr)
    {
        var slash = cidr.IndexOf('/', StringComparison.Ordinal);
        return (
            cidr[..slash].Split('.').Aggregate(0u, (sum, part) => (sum << 8) + byte.Parse(part, CultureInfo.InvariantCulture)),
            int.Parse(cidr.AsSpan(slash + 1), CultureInfo.InvariantCulture)
        );
    }

    private static string Text(uint address) => $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";
}
