using System.Net;
using System.Net.Sockets;

namespace OriginScript.Ec2;

/// <summary>The sources of a rule in EC2's spelling: a CIDR block, a security group's name or id, a prefix list's id, or <c>self</c>.</summary>
internal static class RuleSource
{
    /// <summary>The sources as EC2 keeps them; <c>anywhere</c> means any address.</summary>
    /// <exception cref="RecipeException">There are none, or one of them is not supported.</exception>
    public static Values Parse(string[]? sources, bool anywhere)
    {
        if (sources?.Contains("myip") == true)
            throw new RecipeException("\"myip\" is not supported. Specify your address, such as 192.0.2.1/32.");
        return (sources ?? [], anywhere) switch
        {
            ([], true) => ["0.0.0.0/0"],
            ([], false) => throw new RecipeException(
                "Specify the allowed sources: CIDR blocks, security groups or self; --anywhere means any address."
            ),
            (var some, false) => Values.Sorted(some.Select(Normalize)),
            _ => throw new RecipeException("Sources and --anywhere are mutually exclusive. Use only one of them."),
        };
    }

    /// <summary>What EC2 keeps of blocks that name an address inside the block, <c>192.0.2.7/24</c>; null: nothing was changed.</summary>
    public static string? DescribeHostBits(string[]? sources)
    {
        var changed = (sources ?? []).Where(HasHostBits).Select(source => $"{source} means the whole block {Normalize(source)}").ToArray();
        return changed.Length == 0 ? null : string.Join("; ", changed);
    }

    /// <summary>The source in EC2's terms, a CIDR block or an id; null: it is neither of them and not the name of a security group.</summary>
    public static string? Resolve(string source, SecurityGroup self, IReadOnlyList<SecurityGroup> groups) =>
        source == "self" ? self.Id
        : IsId(source) || LooksLikeAddress(source) ? source
        : groups.FirstOrDefault(group => group.Name == source)?.Id;

    public static string NotFoundMessage(string source) =>
        $"\"{source}\" is neither a CIDR block nor a security group of the default VPC. Use one such as 192.0.2.0/24, or create the group with origin ec2:securitygroup:create.";

    /// <summary>Whether it is the name of a security group, which must exist in the account.</summary>
    public static bool IsGroupName(string source) => source != "self" && !IsId(source) && !LooksLikeAddress(source);

    private static string Normalize(string source)
    {
        if (source == "self" || IsId(source))
            return source;
        if (LooksLikeAddress(source))
            return ParseBlock(source) is var (address, length) ? $"{Mask(address, length)}/{length}" : throw CreateError(source);
        return SecurityGroupName.Validate(source);
    }

    private static bool HasHostBits(string source) =>
        LooksLikeAddress(source) && ParseBlock(source) is var (address, length) && !Mask(address, length).Equals(address);

    private static bool IsId(string source) =>
        source.StartsWith("sg-", StringComparison.Ordinal) || source.StartsWith("pl-", StringComparison.Ordinal);

    // The names of security groups may contain colons, dots and slashes too.
    private static bool LooksLikeAddress(string source)
    {
        var address = source.Split('/')[0];
        return address.Length > 0
            && (
                address.All(c => char.IsAsciiDigit(c) || c == '.')
                || (address.Count(c => c == ':') > 1 && address.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.'))
            );
    }

    private static (IPAddress Address, int Length)? ParseBlock(string source)
    {
        var parts = source.Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address) || address.IsIPv4MappedToIPv6)
            return null;

        // The BCL parses 10.0.0 as 10.0.0.0, and 010.0.0.1 as octal.
        var isIpv4 = address.AddressFamily == AddressFamily.InterNetwork;
        if (isIpv4 && address.ToString() != parts[0])
            return null;
        var longest = isIpv4 ? 32 : 128;
        if (parts.Length == 1)
            return (address, longest);
        return
            parts[1].Length is > 0 and <= 3
            && parts[1].All(char.IsAsciiDigit)
            && int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) is var length
            && length <= longest
            ? (address, length)
            : null;
    }

    private static IPAddress Mask(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new(bytes);
    }

    private static RecipeException CreateError(string source) =>
        new($"\"{source}\" is not a valid address or CIDR block. Use one such as 192.0.2.1, 192.0.2.0/24 or 2001:db8::/32.");
}
