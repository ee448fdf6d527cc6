using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>A RunInstances call, read and checked.</summary>
internal sealed record Launch(Image Image, string Type, string? KeyName, Subnet Subnet, IReadOnlyList<Group> Groups, MetadataOptions Metadata)
{
    public static Launch Read(Query query, Draft draft)
    {
        var image = draft.Image(query.Required("ImageId"));
        var type = InstanceType.Checked(query["InstanceType"] ?? "m1.small", image);
        var subnet = PlaceOf(query, draft);
        var groups = GroupsOf(query, draft);
        RefuseStrangers(groups, subnet);
        return new(image, type, query["KeyName"], subnet, groups, MetadataOf(query.Part("MetadataOptions")));
    }

    public static void RefuseStrangers(IEnumerable<Group> groups, Subnet subnet)
    {
        if (groups.FirstOrDefault(group => group.VpcId != subnet.VpcId) is { } stranger)
        {
            throw new Refusal("InvalidParameter", $"Security group {stranger.Id} and subnet {subnet.Id} belong to different networks.");
        }
    }

    public static string AutomaticIp(Draft draft) => Ipv4Range.Automatic.Free(
        draft.World.Instances.Values.Select(instance => instance.PublicIp).ToHashSet(), draft.NextNumber())
        ?? throw new Refusal("InsufficientFreeAddresses", "There is no public address left.");

    public static string PrivateIp(Draft draft, Subnet subnet) => Ipv4Range.Of(subnet.Cidr).Free(
        draft.World.Instances.Values.Where(instance => !draft.StageOf(instance).IsOver).Select(instance => instance.PrivateIp).ToHashSet(), 0)
        ?? throw new Refusal("InsufficientFreeAddressesInSubnet", $"There are not enough free addresses in subnet '{subnet.Id}' to satisfy the requested number of instances.");

    private static Subnet PlaceOf(Query query, Draft draft)
    {
        query.Accept("Placement.Tenancy");
        var zone = query["Placement.AvailabilityZone"];
        if (query["SubnetId"] is { } id)
        {
            return draft.Subnet(id) is var subnet && (zone ?? subnet.Zone) == subnet.Zone
                ? subnet
                : throw Refusal.Invalid($"The availability zone '{zone}' does not match subnet '{id}'.");
        }

        return draft.World.Subnets.Values.FirstOrDefault(subnet => (zone ?? subnet.Zone) == subnet.Zone)
            ?? throw Refusal.Invalid($"Invalid availability zone: [{zone}]");
    }

    private static IReadOnlyList<Group> GroupsOf(Query query, Draft draft)
    {
        var names = query.List("SecurityGroup");
        if (names.Count > 0 && query["SubnetId"] is not null)
        {
            throw Refusal.Combination("The parameter groupName cannot be used with the parameter subnet");
        }

        Group[] groups = [.. query.List("SecurityGroupId").Select(draft.Group), .. names.Select(draft.GroupNamed)];
        return groups is [] ? [draft.GroupNamed("default")] : [.. groups.DistinctBy(group => group.Id)];
    }

    private static MetadataOptions MetadataOf(Query query)
    {
        query.Accept("HttpProtocolIpv6");
        var hops = query.Number("HttpPutResponseHopLimit") ?? 1;
        return new(
            OneOf("HttpTokens", "optional", "required"),
            OneOf("HttpEndpoint", "enabled", "disabled"),
            hops is >= 1 and <= 64 ? hops : throw Refusal.Invalid($"Value ({hops}) for parameter HttpPutResponseHopLimit is invalid."),
            OneOf("InstanceMetadataTags", "disabled", "enabled"));

        string OneOf(string name, string otherwise, string other) =>
            (query[name] ?? otherwise) is var value && (value == otherwise || value == other)
                ? value
                : throw Refusal.Invalid($"Value ({value}) for parameter {name} is invalid.");
    }
}
