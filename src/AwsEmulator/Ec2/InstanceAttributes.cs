using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class InstanceAttributes
{
    public static Ec2Action[] Actions { get; } = [Ec2Action.Write("ModifyInstanceAttribute", Modify)];

    /// <summary>Replaces the security groups; the sandbox does not support the other attributes.</summary>
    private static XElement?[] Modify(QueryParameters query, Transaction draft)
    {
        var instance = draft.GetInstance(query.Required("InstanceId"));
        var groups = query.List("GroupId").Distinct().Select(draft.GetGroup).ToList();
        if (groups.Count == 0)
            throw ApiException.MissingParameter("GroupId");

        if (draft.StateOf(instance).IsTerminating)
            throw new ApiException("IncorrectInstanceState", $"Instance '{instance.Id}' is not in a valid state for this operation.");

        LaunchParameters.ThrowIfInOtherVpc(groups, draft.World.Subnets[instance.SubnetId]);
        var changed = instance with { Groups = [.. groups.Select(group => group.Id)] };
        draft.World = draft.World with { Instances = draft.World.Instances.SetItem(instance.Id, changed) };
        return Ec2Action.Success();
    }
}
