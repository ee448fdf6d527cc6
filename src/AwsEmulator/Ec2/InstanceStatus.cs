using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class InstanceStatus
{
    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("DescribeInstanceStatus", Describe)];

    /// <summary>Returns only running instances, unless the call includes all.</summary>
    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        var all = query.Bool("IncludeAllInstances");
        var instances = DescribeInstances
            .Select(query, transaction)
            .Where(instance => all || transaction.StateOf(instance) == InstanceLifecycleState.Running);
        var page = Page.Create(query, DescribeInstances.Filters.Apply(query, transaction, instances), instance => instance.Id);
        return
        [
            AwsXml.Items("instanceStatusSet", page.Items.Select(instance => ToXml(transaction, instance))),
            AwsXml.Optional("nextToken", page.NextToken),
        ];
    }

    private static XElement?[] ToXml(Transaction transaction, EmulatedInstance instance)
    {
        var stage = transaction.StateOf(instance);
        var status = stage == InstanceLifecycleState.Running ? "ok" : "not-applicable";
        return
        [
            new("instanceId", instance.Id),
            new("availabilityZone", transaction.World.Subnets[instance.SubnetId].Zone),
            InstanceXml.State("instanceState", stage),
            new("systemStatus", new XElement("status", status)),
            new("instanceStatus", new XElement("status", status)),
        ];
    }
}
