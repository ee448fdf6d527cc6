using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class Networks
{
    private static readonly Filters<Vpc> VpcFilters = new(vpc => vpc.Id)
    {
        ["vpc-id"] = (vpc, _) => [vpc.Id],
        ["cidr"] = (vpc, _) => [vpc.Cidr],
        ["is-default"] = (vpc, _) => [FormatBool(vpc.IsDefault)],
        ["isDefault"] = (vpc, _) => [FormatBool(vpc.IsDefault)],
        ["state"] = (_, _) => ["available"],
    };

    private static readonly Filters<Subnet> SubnetFilters = new(subnet => subnet.Id)
    {
        ["subnet-id"] = (subnet, _) => [subnet.Id],
        ["vpc-id"] = (subnet, _) => [subnet.VpcId],
        ["availability-zone"] = (subnet, _) => [subnet.Zone],
        ["availability-zone-id"] = (subnet, _) => [subnet.ZoneId],
        ["cidr-block"] = (subnet, _) => [subnet.Cidr],
        ["default-for-az"] = (subnet, transaction) => [FormatBool(transaction.World.Vpcs[subnet.VpcId].IsDefault)],
        ["state"] = (_, _) => ["available"],
    };

    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("DescribeVpcs", Vpcs), Ec2Action.Read("DescribeSubnets", Subnets)];

    private static XElement?[] Vpcs(QueryParameters query, Transaction transaction)
    {
        Vpc[] named = [.. query.List("VpcId").Distinct().Select(transaction.GetVpc)];
        var page = Page.Create(query, VpcFilters.Apply(query, transaction, named is [] ? transaction.World.Vpcs.Values : named), vpc => vpc.Id);
        return [AwsXml.Items("vpcSet", page.Items.Select(vpc => ToXml(vpc, transaction))), AwsXml.Optional("nextToken", page.NextToken)];
    }

    private static XElement?[] Subnets(QueryParameters query, Transaction transaction)
    {
        Subnet[] named = [.. query.List("SubnetId").Distinct().Select(transaction.GetSubnet)];
        var page = Page.Create(
            query,
            SubnetFilters.Apply(query, transaction, named is [] ? transaction.World.Subnets.Values : named),
            subnet => subnet.Id
        );
        return [AwsXml.Items("subnetSet", page.Items.Select(subnet => ToXml(subnet, transaction))), AwsXml.Optional("nextToken", page.NextToken)];
    }

    private static XElement?[] ToXml(Vpc vpc, Transaction transaction) =>
        [
            new("vpcId", vpc.Id),
            new("ownerId", transaction.World.Account),
            new("state", "available"),
            new("cidrBlock", vpc.Cidr),
            new("instanceTenancy", "default"),
            new("isDefault", vpc.IsDefault),
            transaction.TagSetXml(vpc.Id),
        ];

    private static XElement?[] ToXml(Subnet subnet, Transaction transaction) =>
        [
            new("subnetId", subnet.Id),
            new("ownerId", transaction.World.Account),
            new("state", "available"),
            new("vpcId", subnet.VpcId),
            new("cidrBlock", subnet.Cidr),
            new(
                "availableIpAddressCount",
                Ipv4Range.ForSubnet(subnet.Cidr).Count - transaction.Instances().Count(instance => instance.SubnetId == subnet.Id)
            ),
            new("availabilityZone", subnet.Zone),
            new("availabilityZoneId", subnet.ZoneId),
            new("defaultForAz", transaction.World.Vpcs[subnet.VpcId].IsDefault),
            new("mapPublicIpOnLaunch", true),
            transaction.TagSetXml(subnet.Id),
        ];

    private static string FormatBool(bool value) => value ? "true" : "false";
}
