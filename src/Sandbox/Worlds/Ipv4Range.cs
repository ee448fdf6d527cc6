namespace OriginScript.Sandbox.Worlds;

/// <summary>A run of IPv4 addresses to give away.</summary>
internal sealed record Ipv4Range(uint First, uint Count)
{
    // 198.18.0.0/15 is set aside for benchmarks: no address of a sandbox can ever be somebody's machine.
    public static readonly Ipv4Range Elastic = new(0xC612_0001, 0xFFFE);
    public static readonly Ipv4Range Automatic = new(0xC613_0001, 0xFFFE);

    /// <summary>The hosts of a subnet, without the first four and the last, which AWS keeps.</summary>
    public static Ipv4Range Of(string cidr)
    {
        var slash = cidr.IndexOf('/', StringComparison.Ordinal);
        var network = cidr[..slash].Split('.').Aggregate(0u, (sum, part) => (sum << 8) + byte.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
        var bits = int.Parse(cidr[(slash + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        return new(network + 4, (1u << (32 - bits)) - 5);
    }

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

    private static string Text(uint address) => $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";
}
