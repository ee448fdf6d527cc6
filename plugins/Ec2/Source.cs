using System.Net;
using System.Net.Sockets;

namespace OriginScript.Ec2;

/// <summary>Who may pass, as typed: a CIDR block, an address, a security group's name or id, a prefix list's id, or <c>self</c>.</summary>
internal static class Source
{
    /// <summary>The typed sources, <c>anywhere</c> standing for the whole world.</summary>
    /// <exception cref="RecipeException">There are none, or one of them cannot be known.</exception>
    public static Values Read(string[]? sources, bool anywhere)
    {
        if (sources?.Contains("myip") == true)
            throw new RecipeException("\"myip\" cannot be looked up. Write your address itself, such as 192.0.2.1/32.");
        return (sources ?? [], anywhere) switch
        {
            ([], true) => ["0.0.0.0/0"],
            ([], false) => throw new RecipeException("Say who may pass: CIDR blocks, security groups or self; --anywhere means the whole world."),
            (var some, false) => Values.Sorted(some),
            _ => throw new RecipeException("Sources and --anywhere exclude each other. Leave one of them out."),
        };
    }

    /// <summary>What EC2 calls the source: a CIDR block or an id; null: it is neither, and no security group's name.</summary>
    public static string? Meaning(string source, SecurityGroup self, IReadOnlyList<SecurityGroup> groups)
    {
        if (source == "self")
            return self.Id;
        if (source.StartsWith("sg-", StringComparison.Ordinal) || source.StartsWith("pl-", StringComparison.Ordinal) || IPNetwork.TryParse(source, out _))
            return source;
        if (IPAddress.TryParse(source, out var address))
            return $"{source}/{(address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)}";
        return groups.FirstOrDefault(group => group.Name == source)?.Id;
    }

    public static string Missing(string source) =>
        $"\"{source}\" is neither a CIDR block nor a security group of the default VPC. Write one such as 192.0.2.0/24, or make the group with origin ec2:securitygroup:create.";
}
