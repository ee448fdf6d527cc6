using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class DescribeInstances
{
    public static readonly Filters<Instance> Filters = new(instance => instance.Id)
    {
        ["instance-id"] = (instance, _) => [instance.Id],
        ["instance-state-name"] = (instance, draft) => [draft.StageOf(instance).Name],
        ["instance-state-code"] = (instance, draft) => [$"{draft.StageOf(instance).Code}"],
        ["instance-type"] = (instance, _) => [instance.Type],
        ["image-id"] = (instance, _) => [instance.ImageId],
        ["key-name"] = (instance, _) => [instance.KeyName],
        ["client-token"] = (instance, _) => [instance.ClientToken],
        ["reservation-id"] = (instance, _) => [instance.ReservationId],
        ["availability-zone"] = (instance, draft) => [draft.World.Subnets[instance.SubnetId].Zone],
        ["subnet-id"] = (instance, _) => [instance.SubnetId],
        ["vpc-id"] = (instance, draft) => [draft.World.Subnets[instance.SubnetId].VpcId],
        ["architecture"] = (instance, draft) => [draft.World.Images[instance.ImageId].Architecture],
        ["ip-address"] = (instance, draft) => [draft.PublicIpOf(instance)],
        ["dns-name"] = (instance, draft) => [draft.PublicIpOf(instance) is { } ip ? draft.World.PublicName(ip) : null],
        ["private-ip-address"] = (instance, _) => [instance.PrivateIp],
        ["private-dns-name"] = (instance, draft) => [draft.World.PrivateName(instance.PrivateIp)],
        ["instance.group-id"] = (instance, _) => instance.Groups,
        ["instance.group-name"] = (instance, draft) => instance.Groups.Select(id => draft.World.Groups.GetValueOrDefault(id)?.Name),
    };

    public static Ec2Action[] Actions { get; } = [Ec2Action.Reading("DescribeInstances", Describe)];

    /// <summary>The instances with the ids of the call, or all that are to be seen.</summary>
    public static IEnumerable<Instance> Chosen(Query query, Draft draft)
    {
        var ids = query.List("InstanceId");
        if (ids is [_, ..] && query["MaxResults"] is not null)
        {
            throw Refusal.Combination("The parameter instancesSet cannot be used with the parameter maxResults");
        }

        return ids is [] ? draft.Instances() : [.. ids.Distinct().Select(draft.Instance)];
    }

    private static XElement?[] Describe(Query query, Draft draft)
    {
        query.Accept("IncludeManagedResources");
        var page = Page.Of(query, Filters.Apply(query, draft, Chosen(query, draft)), instance => instance.Id);
        return
        [
            Xml.Items("reservationSet", page.Items.GroupBy(instance => instance.ReservationId)
                .Select(same => InstanceXml.Reservation(draft, [.. same.OrderBy(instance => instance.Index)]))),
            Xml.Optional("nextToken", page.NextToken),
        ];
    }
}
