using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class DescribeInstances
{
    public static readonly Filters<EmulatedInstance> Filters = new(instance => instance.Id)
    {
        ["instance-id"] = (instance, _) => [instance.Id],
        ["instance-state-name"] = (instance, transaction) => [transaction.StateOf(instance).Name],
        ["instance-state-code"] = (instance, transaction) => [$"{transaction.StateOf(instance).Code}"],
        ["instance-type"] = (instance, _) => [instance.Type],
        ["image-id"] = (instance, _) => [instance.ImageId],
        ["key-name"] = (instance, _) => [instance.KeyName],
        ["client-token"] = (instance, _) => [instance.ClientToken],
        ["reservation-id"] = (instance, _) => [instance.ReservationId],
        ["availability-zone"] = (instance, transaction) => [transaction.World.Subnets[instance.SubnetId].Zone],
        ["subnet-id"] = (instance, _) => [instance.SubnetId],
        ["vpc-id"] = (instance, transaction) => [transaction.World.Subnets[instance.SubnetId].VpcId],
        ["architecture"] = (instance, transaction) => [transaction.World.Images[instance.ImageId].Architecture],
        ["ip-address"] = (instance, transaction) => [transaction.GetPublicIp(instance)],
        ["dns-name"] = (instance, transaction) => [transaction.GetPublicIp(instance) is { } ip ? transaction.World.GetPublicDnsName(ip) : null],
        ["private-ip-address"] = (instance, _) => [instance.PrivateIp],
        ["private-dns-name"] = (instance, transaction) => [transaction.World.GetPrivateDnsName(instance.PrivateIp)],
        ["instance.group-id"] = (instance, _) => instance.Groups,
        ["instance.group-name"] = (instance, transaction) => instance.Groups.Select(id => transaction.World.Groups.GetValueOrDefault(id)?.Name),
    };

    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("DescribeInstances", Describe)];

    /// <summary>The instances with the ids of the call, or all visible ones.</summary>
    public static IEnumerable<EmulatedInstance> Select(QueryParameters query, Transaction transaction)
    {
        var ids = query.List("InstanceId");
        if (ids is [_, ..] && query["MaxResults"] is not null)
            throw ApiException.InvalidCombination("The parameter instancesSet cannot be used with the parameter maxResults");

        return ids is [] ? transaction.Instances() : [.. ids.Distinct().Select(transaction.GetInstance)];
    }

    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        query.AcceptAndIgnore("IncludeManagedResources");
        var page = Page.Create(query, Filters.Apply(query, transaction, Select(query, transaction)), instance => instance.Id);
        return
        [
            AwsXml.Items(
                "reservationSet",
                page.Items.GroupBy(instance => instance.ReservationId)
                    .Select(same => InstanceXml.Reservation(transaction, [.. same.OrderBy(instance => instance.Index)]))
            ),
            AwsXml.Optional("nextToken", page.NextToken),
        ];
    }
}
