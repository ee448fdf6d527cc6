using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class InstanceStatus
{
    public static Ec2Action[] Actions { get; } = [Ec2Action.Reading("DescribeInstanceStatus", Describe)];

    /// <summary>Running ones only, unless the call includes all.</summary>
    private static XElement?[] Describe(Query query, Draft draft)
    {
        var all = query.Flag("IncludeAllInstances");
        var instances = DescribeInstances.Chosen(query, draft).Where(instance => all || draft.StageOf(instance) == Stage.Running);
        var page = Page.Of(query, DescribeInstances.Filters.Apply(query, draft, instances), instance => instance.Id);
        return
        [
            Xml.Items("instanceStatusSet", page.Items.Select(instance => Of(draft, instance))),
            Xml.Optional("nextToken", page.NextToken),
        ];
    }

    private static XElement?[] Of(Draft draft, Instance instance)
    {
        var stage = draft.StageOf(instance);
        var status = stage == Stage.Running ? "ok" : "not-applicable";
        return
        [
            new("instanceId", instance.Id),
            new("availabilityZone", draft.World.Subnets[instance.SubnetId].Zone),
            InstanceXml.State("instanceState", stage),
            new("systemStatus", new XElement("status", status)),
            new("instanceStatus", new XElement("status", status)),
        ];
    }
}
