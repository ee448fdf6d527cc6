using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>Elastic IPs as such; Associations ties them to instances.</summary>
internal static class Addresses
{
    private static readonly Filters<Address> filters = new(address => address.Id)
    {
        ["allocation-id"] = (address, _) => [address.Id],
        ["association-id"] = (address, _) => [address.AssociationId],
        ["public-ip"] = (address, _) => [address.PublicIp],
        ["instance-id"] = (address, _) => [address.InstanceId],
        ["private-ip-address"] = (address, draft) => [Holder(address, draft)?.PrivateIp],
        ["network-interface-id"] = (address, draft) => [Holder(address, draft)?.InterfaceId],
        ["domain"] = (_, _) => ["vpc"],
    };

    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Writing("AllocateAddress", Allocate),
        Ec2Action.Reading("DescribeAddresses", Describe),
        Ec2Action.Writing("ReleaseAddress", Release),
    ];

    private static XElement?[] Allocate(Query query, Draft draft)
    {
        if (query["Domain"] is not (null or "vpc"))
        {
            throw Refusal.Invalid($"Invalid value '{query["Domain"]}' for domain.");
        }

        query.Accept("NetworkBorderGroup");
        var tags = query.TagsFor("elastic-ip");
        var taken = draft.World.Addresses.Values.Select(address => address.PublicIp).ToHashSet();
        if (taken.Count >= draft.World.AddressQuota || Ipv4Range.Elastic.Free(taken, draft.NextNumber()) is not { } ip)
        {
            throw new Refusal("AddressLimitExceeded", "The maximum number of addresses has been reached.");
        }

        var made = new Address { Id = draft.NextId("eipalloc"), PublicIp = ip, Created = draft.Now };
        draft.World = draft.World with { Addresses = draft.World.Addresses.Add(made.Id, made) };
        draft.Tag(made.Id, tags);
        return
        [
            new("publicIp", made.PublicIp),
            new("domain", "vpc"),
            new("allocationId", made.Id),
            new("publicIpv4Pool", "amazon"),
            new("networkBorderGroup", draft.World.Region),
        ];
    }

    private static XElement?[] Describe(Query query, Draft draft)
    {
        var seen = draft.World.Addresses.Values.Where(draft.Shows).ToList();
        Address[] ids = [.. query.List("AllocationId").Select(draft.Address)];
        Address[] ips = [.. query.List("PublicIp").Select(ip => seen.Find(address => address.PublicIp == ip)
            ?? throw new Refusal("InvalidAddress.NotFound", $"Address '{ip}' not found."))];
        IEnumerable<Address> chosen = ids is [] && ips is [] ? seen : ids.Union(ips);
        return [Xml.Items("addressesSet", filters.Apply(query, draft, chosen).Select(address => Of(address, draft)))];
    }

    private static XElement?[] Release(Query query, Draft draft)
    {
        query.Accept("NetworkBorderGroup");
        if (query["PublicIp"] is not null)
        {
            throw Refusal.Invalid("You must specify an allocation id when releasing a VPC elastic IP address");
        }

        var address = draft.Address(query.Required("AllocationId"));
        if (address.AssociationId is not null)
        {
            throw new Refusal("InvalidIPAddress.InUse", $"Address {address.PublicIp} is in use.");
        }

        draft.World = draft.World with { Addresses = draft.World.Addresses.Remove(address.Id), Tags = draft.World.Tags.Remove(address.Id) };
        return Ec2Action.Done();
    }

    private static XElement?[] Of(Address address, Draft draft)
    {
        var holder = Holder(address, draft);
        return
        [
            new("publicIp", address.PublicIp),
            new("allocationId", address.Id),
            new("domain", "vpc"),
            Xml.Optional("instanceId", address.InstanceId),
            Xml.Optional("associationId", address.AssociationId),
            Xml.Optional("networkInterfaceId", holder?.InterfaceId),
            Xml.Optional("networkInterfaceOwnerId", holder is null ? null : draft.World.Account),
            Xml.Optional("privateIpAddress", holder?.PrivateIp),
            draft.TagSet(address.Id),
            new("publicIpv4Pool", "amazon"),
            new("networkBorderGroup", draft.World.Region),
        ];
    }

    private static Instance? Holder(Address address, Draft draft) =>
        address.InstanceId is { } id ? draft.World.Instances.GetValueOrDefault(id) : null;
}
