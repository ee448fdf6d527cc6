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
        ["private-ip-address"] = (address, transaction) => [FindInstance(address, transaction)?.PrivateIp],
        ["network-interface-id"] = (address, transaction) => [FindInstance(address, transaction)?.InterfaceId],
        ["domain"] = (_, _) => ["vpc"],
    };

    public static Ec2Action[] Actions { get; } =
    [Ec2Action.Write("AllocateAddress", Allocate), Ec2Action.Read("DescribeAddresses", Describe), Ec2Action.Write("ReleaseAddress", Release)];

    private static XElement?[] Allocate(QueryParameters query, Transaction transaction)
    {
        if (query["Domain"] is not (null or "vpc"))
            throw ApiException.InvalidParameter($"Invalid value '{query["Domain"]}' for domain.");

        query.AcceptAndIgnore("NetworkBorderGroup");
        var tags = query.ParseTagsFor("elastic-ip");
        var taken = transaction.World.Regions.Values.SelectMany(region => region.Addresses.Values).Select(address => address.PublicIp).ToHashSet();
        if (
            transaction.World.Addresses.Count >= transaction.World.AddressQuota
            || Ipv4Range.ElasticIps.FindFree(taken, transaction.NextNumber()) is not { } ip
        )
            throw new ApiException("AddressLimitExceeded", "The maximum number of addresses has been reached.");

        var made = new EmulatedAddress
        {
            Id = transaction.NextId("eipalloc"),
            PublicIp = ip,
            Created = transaction.Now,
        };
        transaction.World = transaction.World with { Addresses = transaction.World.Addresses.Add(made.Id, made) };
        transaction.AddTags(made.Id, tags);
        return
        [
            new("publicIp", made.PublicIp),
            new("domain", "vpc"),
            new("allocationId", made.Id),
            new("publicIpv4Pool", "amazon"),
            new("networkBorderGroup", transaction.World.Region),
        ];
    }

    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        var seen = transaction.World.Addresses.Values.Where(transaction.IsVisible).ToList();
        EmulatedAddress[] ids = [.. query.List("AllocationId").Select(transaction.GetAddress)];
        EmulatedAddress[] ips =
        [
            .. query
                .List("PublicIp")
                .Select(ip =>
                    seen.Find(address => address.PublicIp == ip) ?? throw new ApiException("InvalidAddress.NotFound", $"Address '{ip}' not found.")
                ),
        ];
        IEnumerable<EmulatedAddress> chosen = ids is [] && ips is [] ? seen : ids.Union(ips);
        return [AwsXml.Items("addressesSet", Filters.Apply(query, transaction, chosen).Select(address => ToXml(address, transaction)))];
    }

    private static XElement?[] Release(QueryParameters query, Transaction transaction)
    {
        query.AcceptAndIgnore("NetworkBorderGroup");
        if (query["PublicIp"] is not null)
            throw ApiException.InvalidParameter("You must specify an allocation id when releasing a VPC elastic IP address");

        var address = transaction.GetAddress(query.Required("AllocationId"));
        if (address.AssociationId is not null)
            throw new ApiException("InvalidIPAddress.InUse", $"Address {address.PublicIp} is in use.");

        transaction.World = transaction.World with
        {
            Addresses = transaction.World.Addresses.Remove(address.Id),
            Tags = transaction.World.Tags.Remove(address.Id),
        };
        return Ec2Action.Success();
    }

    private static XElement?[] ToXml(EmulatedAddress address, Transaction transaction)
    {
        var holder = FindInstance(address, transaction);
        return
        [
            new("publicIp", address.PublicIp),
            new("allocationId", address.Id),
            new("domain", "vpc"),
            AwsXml.Optional("instanceId", address.InstanceId),
            AwsXml.Optional("associationId", address.AssociationId),
            AwsXml.Optional("networkInterfaceId", holder?.InterfaceId),
            AwsXml.Optional("networkInterfaceOwnerId", holder is null ? null : transaction.World.Account),
            AwsXml.Optional("privateIpAddress", holder?.PrivateIp),
            transaction.TagSetXml(address.Id),
            new("publicIpv4Pool", "amazon"),
            new("networkBorderGroup", transaction.World.Region),
        ];
    }

    private static EmulatedInstance? FindInstance(EmulatedAddress address, Transaction transaction) =>
        address.InstanceId is { } id ? transaction.World.Instances.GetValueOrDefault(id) : null;
}
