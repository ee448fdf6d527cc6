using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class InstanceAttributes
{
    public static Ec2Action[] Actions { get; } = [Ec2Action.Writing("ModifyInstanceAttribute", Modify)];

    /// <summary>Replaces the security groups; the other attributes are not played in the sandbox.</summary>
    private static XElement?[] Modify(Query query, Draft draft)
    {
        var instance = draft.Instance(query.Required("InstanceId"));
        var groups = query.List("GroupId").Distinct().Select(draft.Group).ToList();
        if (groups.Count == 0)
        {
            throw Refusal.Missing("GroupId");
        }

        if (draft.StageOf(instance).IsOver)
        {
            throw new Refusal("IncorrectInstanceState", $"Instance '{instance.Id}' is not in a valid state for this operation.");
        }

        Launch.RefuseStrangers(groups, draft.World.Subnets[instance.SubnetId]);
        var changed = instance with { Groups = [.. groups.Select(group => group.Id)] };
        draft.World = draft.World with { Instances = draft.World.Instances.SetItem(instance.Id, changed) };
        return Ec2Action.Done();
    }
}
