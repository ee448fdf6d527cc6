using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class Networks
{
    private static readonly Filters<Vpc> vpcFilters = new(vpc => vpc.Id)
    {
        ["vpc-id"] = (vpc, _) => [vpc.Id],
        ["cidr"] = (vpc, _) => [vpc.Cidr],
        ["is-default"] = (vpc, _) => [Word(vpc.IsDefault)],
        ["isDefault"] = (vpc, _) => [Word(vpc.IsDefault)],
        ["state"] = (_, _) => ["available"],
    };

    private static readonly Filters<Subnet> subnetFilters = new(subnet => subnet.Id)
    {
        ["subnet-id"] = (subnet, _) => [subnet.Id],
        ["vpc-id"] = (subnet, _) => [subnet.VpcId],
        ["availability-zone"] = (subnet, _) => [subnet.Zone],
        ["availability-zone-id"] = (subnet, _) => [subnet.ZoneId],
        ["cidr-block"] = (subnet, _) => [subnet.Cidr],
        ["default-for-az"] = (subnet, draft) => [Word(draft.World.Vpcs[subnet.VpcId].IsDefault)],
        ["state"] = (_, _) => ["available"],
    };

    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Reading("DescribeVpcs", Vpcs),
        Ec2Action.Reading("DescribeSubnets", Subnets),
    ];

    private static XElement?[] Vpcs(Query query, Draft draft)
    {
        Vpc[] named = [.. query.List("VpcId").Distinct().Select(draft.Vpc)];
        var page = Page.Of(query, vpcFilters.Apply(query, draft, named is [] ? draft.World.Vpcs.Values : named), vpc => vpc.Id);
        return [Xml.Items("vpcSet", page.Items.Select(vpc => Of(vpc, draft))), Xml.Optional("nextToken", page.NextToken)];
    }

    private static XElement?[] Subnets(Query query, Draft draft)
    {
        Subnet[] named = [.. query.List("SubnetId").Distinct().Select(draft.Subnet)];
        var page = Page.Of(query, subnetFilters.Apply(query, draft, named is [] ? draft.World.Subnets.Values : named), subnet => subnet.Id);
        return [Xml.Items("subnetSet", page.Items.Select(subnet => Of(subnet, draft))), Xml.Optional("nextToken", page.NextToken)];
    }

    private static XElement?[] Of(Vpc vpc, Draft draft) =>
    [
        new("vpcId", vpc.Id),
        new("ownerId", draft.World.Account),
        new("state", "available"),
        new("cidrBlock", vpc.Cidr),
        new("instanceTenancy", "default"),
        new("isDefault", vpc.IsDefault),
        draft.TagSet(vpc.Id),
    ];

    private static XElement?[] Of(Subnet subnet, Draft draft) =>
    [
        new("subnetId", subnet.Id),
        new("ownerId", draft.World.Account),
        new("state", "available"),
        new("vpcId", subnet.VpcId),
        new("cidrBlock", subnet.Cidr),
        new("availableIpAddressCount", Ipv4Range.Of(subnet.Cidr).Count - draft.Instances().Count(instance => instance.SubnetId == subnet.Id)),
        new("availabilityZone", subnet.Zone),
        new("availabilityZoneId", subnet.ZoneId),
        new("defaultForAz", draft.World.Vpcs[subnet.VpcId].IsDefault),
        new("mapPublicIpOnLaunch", true),
        draft.TagSet(subnet.Id),
    ];

    private static string Word(bool value) => value ? "true" : "false";
}
