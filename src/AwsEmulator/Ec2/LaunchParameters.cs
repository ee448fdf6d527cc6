using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;
using OriginScript.AwsRules;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>The validated parameters of a RunInstances call.</summary>
internal sealed record LaunchParameters(
    EmulatedImage Image,
    string Type,
    string? KeyName,
    Subnet Subnet,
    IReadOnlyList<EmulatedSecurityGroup> Groups,
    MetadataOptions Metadata
)
{
    public static LaunchParameters Parse(QueryParameters query, Transaction transaction)
    {
        var image = transaction.GetImage(query.Required("ImageId"));
        var type = InstanceType.Validate(query["InstanceType"] ?? "m1.small", image);
        var subnet = ParseSubnet(query, transaction);
        var groups = ParseGroups(query, transaction);
        ThrowIfInOtherVpc(groups, subnet);
        return new(image, type, ParseKeyName(query), subnet, groups, ParseMetadata(query.Nested("MetadataOptions")));
    }

    public static void ThrowIfInOtherVpc(IEnumerable<EmulatedSecurityGroup> groups, Subnet subnet)
    {
        if (groups.FirstOrDefault(group => group.VpcId != subnet.VpcId) is { } stranger)
            throw new ApiException("InvalidParameter", $"Security group {stranger.Id} and subnet {subnet.Id} belong to different networks.");
    }

    public static string AllocatePublicIp(Transaction transaction) =>
        Ipv4Range.AutomaticIps.FindFree(transaction.InstancesOfAllRegions.Select(instance => instance.PublicIp).ToHashSet(), transaction.NextNumber())
        ?? throw new ApiException("InsufficientFreeAddresses", "There is no public address left.");

    public static string AllocatePrivateIp(Transaction transaction, Subnet subnet) =>
        Ipv4Range
            .ForSubnet(subnet.Cidr)
            .FindFree(
                // Two regions have networks of the same numbers, and their machines are in one network.
                transaction
                    .InstancesOfAllRegions.Where(instance => !transaction.StateOf(instance).IsTerminating)
                    .Select(instance => instance.PrivateIp)
                    .ToHashSet(),
                0
            )
        ?? throw new ApiException(
            "InsufficientFreeAddressesInSubnet",
            $"There are not enough free addresses in subnet '{subnet.Id}' to satisfy the requested number of instances."
        );

    private static Subnet ParseSubnet(QueryParameters query, Transaction transaction)
    {
        query.AcceptAndIgnore("Placement.Tenancy");
        var zone = query["Placement.AvailabilityZone"];
        if (query["SubnetId"] is { } id)
        {
            return transaction.GetSubnet(id) is var subnet && (zone ?? subnet.Zone) == subnet.Zone
                ? subnet
                : throw ApiException.InvalidParameter($"The availability zone '{zone}' does not match subnet '{id}'.");
        }

        return transaction.World.Subnets.Values.FirstOrDefault(subnet => (zone ?? subnet.Zone) == subnet.Zone)
            ?? throw ApiException.InvalidParameter($"Invalid availability zone: [{zone}]");
    }

    private static IReadOnlyList<EmulatedSecurityGroup> ParseGroups(QueryParameters query, Transaction transaction)
    {
        var names = query.List("SecurityGroup");
        if (names.Count > 0 && query["SubnetId"] is not null)
            throw ApiException.InvalidCombination("The parameter groupName cannot be used with the parameter subnet");

        EmulatedSecurityGroup[] groups = [.. query.List("SecurityGroupId").Select(transaction.GetGroup), .. names.Select(transaction.GetGroupByName)];
        return groups is [] ? [transaction.GetGroupByName("default")] : [.. groups.DistinctBy(group => group.Id)];
    }

    private static string? ParseKeyName(QueryParameters query) => query["KeyName"] is { } name ? ParameterRule.KeyName.Validate(name) : null;

    private static MetadataOptions ParseMetadata(QueryParameters query)
    {
        query.AcceptAndIgnore("HttpProtocolIpv6");
        var hops = query.Number("HttpPutResponseHopLimit") ?? 1;
        return new(
            OneOf("HttpTokens", "optional", "required"),
            OneOf("HttpEndpoint", "enabled", "disabled"),
            hops is >= 1 and <= 64 ? hops : throw ApiException.InvalidParameter($"Value ({hops}) for parameter HttpPutResponseHopLimit is invalid."),
            OneOf("InstanceMetadataTags", "disabled", "enabled")
        );

        string OneOf(string name, string otherwise, string other) =>
            (query[name] ?? otherwise) is var value && (value == otherwise || value == other)
                ? value
                : throw ApiException.InvalidParameter($"Value ({value}) for parameter {name} is invalid.");
    }
}
