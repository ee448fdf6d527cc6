using System.Net;
using System.Net.Sockets;

namespace OriginScript.Ec2;

/// <summary>Parses the sources of a rule: a CIDR block, an address, a security group's name or id, a prefix list's id, or <c>self</c>.</summary>
internal static class RuleSource
{
    /// <summary>The sources as typed; <c>anywhere</c> means any address.</summary>
    /// <exception cref="RecipeException">There are none, or one of them is not supported.</exception>
    public static Values Parse(string[]? sources, bool anywhere)
    {
        if (sources?.Contains("myip") == true)
            throw new RecipeException("\"myip\" is not supported. Specify your address, such as 192.0.2.1/32.");
        return (sources ?? [], anywhere) switch
        {
            ([], true) => ["0.0.0.0/0"],
            ([], false) => throw new RecipeException(
                "Specify the allowed sources: CIDR blocks, security groups or self; --anywhere means any address."),
            (var some, false) => Values.Sorted(some),
            _ => throw new RecipeException("Sources and --anywhere are mutually exclusive. Use only one of them."),
        };
    }

    /// <summary>The source in EC2's terms, a CIDR block or an id; null: it is neither of them and not the name of a security group.</summary>
    public static string? Resolve(string source, SecurityGroup self, IReadOnlyList<SecurityGroup> groups)
    {
        if (source == "self")
            return self.Id;
        if (source.StartsWith("sg-", StringComparison.Ordinal) || source.StartsWith("pl-", StringComparison.Ordinal) || IPNetwork.TryParse(source, out _))
            return source;
        if (IPAddress.TryParse(source, out var address))
            return $"{source}/{(address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)}";
        return groups.FirstOrDefault(group => group.Name == source)?.Id;
    }

    public static string NotFoundMessage(string source) =>
        $"\"{source}\" is neither a CIDR block nor a security group of the default VPC. Use one such as 192.0.2.0/24, or create the group with origin ec2:securitygroup:create.";
}
