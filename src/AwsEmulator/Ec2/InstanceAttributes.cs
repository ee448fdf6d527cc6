using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class InstanceAttributes
{
    public static Ec2Action[] Actions { get; } = [Ec2Action.Write("ModifyInstanceAttribute", Modify)];

    /// <summary>Replaces the security groups; the sandbox does not support the other attributes.</summary>
    private static XElement?[] Modify(QueryParameters query, Transaction transaction)
    {
        var instance = transaction.GetInstance(query.Required("InstanceId"));
        var groups = query.List("GroupId").Distinct().Select(transaction.GetGroup).ToList();
        if (groups.Count == 0)
            throw ApiException.MissingParameter("GroupId");

        if (transaction.StateOf(instance).IsTerminating)
            throw new ApiException("IncorrectInstanceState", $"Instance '{instance.Id}' is not in a valid state for this operation.");

        LaunchParameters.ThrowIfInOtherVpc(groups, transaction.World.Subnets[instance.SubnetId]);
        var changed = instance with { Groups = [.. groups.Select(group => group.Id)] };
        transaction.World = transaction.World with { Instances = transaction.World.Instances.SetItem(instance.Id, changed) };
        return Ec2Action.Success();
    }
}
