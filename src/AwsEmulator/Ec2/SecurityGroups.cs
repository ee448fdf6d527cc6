using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;
using OriginScript.AwsRules;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>The actions on security groups; SecurityGroupRules changes their rules.</summary>
internal static class SecurityGroups
{
    private static readonly Filters<EmulatedSecurityGroup> Filters = new(group => group.Id)
    {
        ["group-id"] = (group, _) => [group.Id],
        ["group-name"] = (group, _) => [group.Name],
        ["description"] = (group, _) => [group.Description],
        ["vpc-id"] = (group, _) => [group.VpcId],
        ["owner-id"] = (_, draft) => [draft.World.Account],
        ["ip-permission.cidr"] = (group, _) => group.Rules.Where(rule => !rule.Egress && rule.HasIpv4Peer).Select(rule => rule.Peer),
        ["ip-permission.prefix-list-id"] = (group, _) => group.Rules.Where(rule => !rule.Egress && rule.HasPrefixListPeer).Select(rule => rule.Peer),
        ["ip-permission.group-id"] = (group, _) => group.Rules.Where(rule => !rule.Egress && rule.HasGroupPeer).Select(rule => rule.Peer),
        ["ip-permission.protocol"] = (group, _) => group.Rules.Where(rule => !rule.Egress).Select(rule => rule.Protocol),
        ["ip-permission.from-port"] = (group, _) => group.Rules.Where(rule => !rule.Egress).Select(rule => $"{rule.From}"),
        ["ip-permission.to-port"] = (group, _) => group.Rules.Where(rule => !rule.Egress).Select(rule => $"{rule.To}"),
    };

    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Read("DescribeSecurityGroups", Describe),
        Ec2Action.Write("CreateSecurityGroup", Create),
        Ec2Action.Write("DeleteSecurityGroup", Delete),
    ];

    private static XElement?[] Describe(QueryParameters query, Transaction draft)
    {
        EmulatedSecurityGroup[] named = [.. query.List("GroupId").Select(draft.GetGroup), .. query.List("GroupName").Select(draft.GetGroupByName)];
        var chosen = named is [] ? draft.World.Groups.Values.Where(draft.IsVisible) : named.DistinctBy(group => group.Id);
        var page = Page.Create(query, Filters.Apply(query, draft, chosen), group => group.Id);
        return [AwsXml.Items("securityGroupInfo", page.Items.Select(group => ToXml(group, draft))), AwsXml.Optional("nextToken", page.NextToken)];
    }

    private static XElement?[] Create(QueryParameters query, Transaction draft)
    {
        // EC2 drops the blanks at its end.
        var name = ParameterRule.GroupName.Validate(query.Required("GroupName").TrimEnd(' '));
        var description = ParameterRule.GroupDescription.Validate(query.Required("GroupDescription"));
        var vpc = query["VpcId"] is { } id ? draft.GetVpc(id) : draft.GetDefaultVpc();
        if (draft.World.Groups.Values.Any(group => group.VpcId == vpc.Id && group.Name == name))
            throw new ApiException("InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{vpc.Id}'");

        var made = new EmulatedSecurityGroup
        {
            Id = draft.NextId("sg"),
            Name = name,
            Description = description,
            VpcId = vpc.Id,
            Created = draft.Now,
            Rules = [new(draft.NextId("sgr"), Egress: true, "-1", "0.0.0.0/0")],
        };
        draft.World = draft.World with { Groups = draft.World.Groups.Add(made.Id, made) };
        draft.AddTags(made.Id, query.ParseTagsFor("security-group"));
        return [new("return", true), new("groupId", made.Id), draft.TagSetXml(made.Id), new("securityGroupArn", Arn(made, draft))];
    }

    private static XElement?[] Delete(QueryParameters query, Transaction draft)
    {
        var group = SecurityGroupRules.GetTargetGroup(query, draft);
        if (group.Name == "default")
            throw new ApiException("CannotDelete", $"the specified group: \"{group.Id}\" name: \"default\" cannot be deleted by a user");

        var used = draft.World.Instances.Values.Any(instance =>
            draft.StateOf(instance) != InstanceLifecycleState.Terminated && instance.Groups.Contains(group.Id)
        );
        var named = draft.World.Groups.Values.Any(other => other.Id != group.Id && other.Rules.Any(rule => rule.Peer == group.Id));
        if (used || named)
            throw new ApiException("DependencyViolation", $"resource {group.Id} has a dependent object");

        draft.World = draft.World with { Groups = draft.World.Groups.Remove(group.Id), Tags = draft.World.Tags.Remove(group.Id) };
        return [new("return", true), new("groupId", group.Id)];
    }

    private static XElement?[] ToXml(EmulatedSecurityGroup group, Transaction draft) =>
        [
            new("ownerId", draft.World.Account),
            new("groupId", group.Id),
            new("groupName", group.Name),
            new("groupDescription", group.Description),
            new("vpcId", group.VpcId),
            IpPermissions.ToXml("ipPermissions", group.Rules.Where(rule => !rule.Egress), draft.World.Account),
            IpPermissions.ToXml("ipPermissionsEgress", group.Rules.Where(rule => rule.Egress), draft.World.Account),
            draft.TagSetXml(group.Id),
            new("securityGroupArn", Arn(group, draft)),
        ];

    private static string Arn(EmulatedSecurityGroup group, Transaction draft) =>
        $"arn:aws:ec2:{draft.World.Region}:{draft.World.Account}:security-group/{group.Id}";
}
