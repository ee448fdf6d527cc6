using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>The actions on Elastic IPs; Associations associates them with instances.</summary>
internal static class Addresses
{
    private static readonly Filters<EmulatedAddress> Filters = new(address => address.Id)
    {
        ["allocation-id"] = (address, _) => [address.Id],
        ["association-id"] = (address, _) => [address.AssociationId],
        ["public-ip"] = (address, _) => [address.PublicIp],
        ["instance-id"] = (address, _) => [address.InstanceId],
        ["private-ip-address"] = (address, draft) => [FindInstance(address, draft)?.PrivateIp],
        ["network-interface-id"] = (address, draft) => [FindInstance(address, draft)?.InterfaceId],
        ["domain"] = (_, _) => ["vpc"],
    };

    public static Ec2Action[] Actions { get; } =
    [Ec2Action.Write("AllocateAddress", Allocate), Ec2Action.Read("DescribeAddresses", Describe), Ec2Action.Write("ReleaseAddress", Release)];

    private static XElement?[] Allocate(QueryParameters query, Transaction draft)
    {
        if (query["Domain"] is not (null or "vpc"))
            throw ApiException.InvalidParameter($"Invalid value '{query["Domain"]}' for domain.");

        query.AcceptAndIgnore("NetworkBorderGroup");
        var tags = query.ParseTagsFor("elastic-ip");
        var taken = draft.World.Regions.Values.SelectMany(region => region.Addresses.Values).Select(address => address.PublicIp).ToHashSet();
        if (draft.World.Addresses.Count >= draft.World.AddressQuota || Ipv4Range.ElasticIps.FindFree(taken, draft.NextNumber()) is not { } ip)
            throw new ApiException("AddressLimitExceeded", "The maximum number of addresses has been reached.");

        var made = new EmulatedAddress
        {
            Id = draft.NextId("eipalloc"),
            PublicIp = ip,
            Created = draft.Now,
        };
        draft.World = draft.World with { Addresses = draft.World.Addresses.Add(made.Id, made) };
        draft.AddTags(made.Id, tags);
        return
        [
            new("publicIp", made.PublicIp),
            new("domain", "vpc"),
            new("allocationId", made.Id),
            new("publicIpv4Pool", "amazon"),
            new("networkBorderGroup", draft.World.Region),
        ];
    }

    private static XElement?[] Describe(QueryParameters query, Transaction draft)
    {
        var seen = draft.World.Addresses.Values.Where(draft.IsVisible).ToList();
        EmulatedAddress[] ids = [.. query.List("AllocationId").Select(draft.GetAddress)];
        EmulatedAddress[] ips =
        [
            .. query
                .List("PublicIp")
                .Select(ip =>
                    seen.Find(address => address.PublicIp == ip) ?? throw new ApiException("InvalidAddress.NotFound", $"Address '{ip}' not found.")
                ),
        ];
        IEnumerable<EmulatedAddress> chosen = ids is [] && ips is [] ? seen : ids.Union(ips);
        return [AwsXml.Items("addressesSet", Filters.Apply(query, draft, chosen).Select(address => ToXml(address, draft)))];
    }

    private static XElement?[] Release(QueryParameters query, Transaction draft)
    {
        query.AcceptAndIgnore("NetworkBorderGroup");
        if (query["PublicIp"] is not null)
            throw ApiException.InvalidParameter("You must specify an allocation id when releasing a VPC elastic IP address");

        var address = draft.GetAddress(query.Required("AllocationId"));
        if (address.AssociationId is not null)
            throw new ApiException("InvalidIPAddress.InUse", $"Address {address.PublicIp} is in use.");

        draft.World = draft.World with { Addresses = draft.World.Addresses.Remove(address.Id), Tags = draft.World.Tags.Remove(address.Id) };
        return Ec2Action.Success();
    }

    private static XElement?[] ToXml(EmulatedAddress address, Transaction draft)
    {
        var holder = FindInstance(address, draft);
        return
        [
            new("publicIp", address.PublicIp),
            new("allocationId", address.Id),
            new("domain", "vpc"),
            AwsXml.Optional("instanceId", address.InstanceId),
            AwsXml.Optional("associationId", address.AssociationId),
            AwsXml.Optional("networkInterfaceId", holder?.InterfaceId),
            AwsXml.Optional("networkInterfaceOwnerId", holder is null ? null : draft.World.Account),
            AwsXml.Optional("privateIpAddress", holder?.PrivateIp),
            draft.TagSetXml(address.Id),
            new("publicIpv4Pool", "amazon"),
            new("networkBorderGroup", draft.World.Region),
        ];
    }

    private static EmulatedInstance? FindInstance(EmulatedAddress address, Transaction draft) =>
        address.InstanceId is { } id ? draft.World.Instances.GetValueOrDefault(id) : null;
}
