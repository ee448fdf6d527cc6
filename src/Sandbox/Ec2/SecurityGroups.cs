using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>Groups as such; SecurityGroupRules opens and closes them.</summary>
internal static class SecurityGroups
{
    private static readonly Filters<Group> filters = new(group => group.Id)
    {
        ["group-id"] = (group, _) => [group.Id],
        ["group-name"] = (group, _) => [group.Name],
        ["description"] = (group, _) => [group.Description],
        ["vpc-id"] = (group, _) => [group.VpcId],
        ["owner-id"] = (_, draft) => [draft.World.Account],
        ["ip-permission.cidr"] = (group, _) => group.Rules.Where(rule => !rule.Egress && !rule.FromGroup).Select(rule => rule.Peer),
        ["ip-permission.group-id"] = (group, _) => group.Rules.Where(rule => !rule.Egress && rule.FromGroup).Select(rule => rule.Peer),
        ["ip-permission.protocol"] = (group, _) => group.Rules.Where(rule => !rule.Egress).Select(rule => rule.Protocol),
        ["ip-permission.from-port"] = (group, _) => group.Rules.Where(rule => !rule.Egress).Select(rule => $"{rule.From}"),
        ["ip-permission.to-port"] = (group, _) => group.Rules.Where(rule => !rule.Egress).Select(rule => $"{rule.To}"),
    };

    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Reading("DescribeSecurityGroups", Describe),
        Ec2Action.Writing("CreateSecurityGroup", Create),
        Ec2Action.Writing("DeleteSecurityGroup", Delete),
    ];

    private static XElement?[] Describe(Query query, Draft draft)
    {
        Group[] named = [.. query.List("GroupId").Select(draft.Group), .. query.List("GroupName").Select(draft.GroupNamed)];
        var chosen = named is [] ? draft.World.Groups.Values.Where(draft.Shows) : named.DistinctBy(group => group.Id);
        var page = Page.Of(query, filters.Apply(query, draft, chosen), group => group.Id);
        return
        [
            Xml.Items("securityGroupInfo", page.Items.Select(group => Of(group, draft))),
            Xml.Optional("nextToken", page.NextToken),
        ];
    }

    private static XElement?[] Create(Query query, Draft draft)
    {
        var name = query.Required("GroupName");
        var description = query.Required("GroupDescription");
        var vpc = query["VpcId"] is { } id ? draft.Vpc(id) : draft.DefaultVpc();
        if (name.StartsWith("sg-", StringComparison.Ordinal))
        {
            throw Refusal.Invalid($"invalid value for parameter groupName: {name}. Group names may not be in the format sg-*.");
        }

        if (draft.World.Groups.Values.Any(group => group.VpcId == vpc.Id && group.Name == name))
        {
            throw new Refusal("InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{vpc.Id}'");
        }

        var made = new Group
        {
            Id = draft.NextId("sg"),
            Name = name,
            Description = description,
            VpcId = vpc.Id,
            Created = draft.Now,
            Rules = [new(draft.NextId("sgr"), Egress: true, "-1", "0.0.0.0/0")],
        };
        draft.World = draft.World with { Groups = draft.World.Groups.Add(made.Id, made) };
        draft.Tag(made.Id, query.TagsFor("security-group"));
        return [new("return", true), new("groupId", made.Id), draft.TagSet(made.Id), new("securityGroupArn", Arn(made, draft))];
    }

    private static XElement?[] Delete(Query query, Draft draft)
    {
        var group = SecurityGroupRules.Target(query, draft);
        if (group.Name == "default")
        {
            throw new Refusal("CannotDelete", $"the specified group: \"{group.Id}\" name: \"default\" cannot be deleted by a user");
        }

        var used = draft.World.Instances.Values.Any(instance => draft.StageOf(instance) != Stage.Terminated && instance.Groups.Contains(group.Id));
        var named = draft.World.Groups.Values.Any(other => other.Id != group.Id && other.Rules.Any(rule => rule.Peer == group.Id));
        if (used || named)
        {
            throw new Refusal("DependencyViolation", $"resource {group.Id} has a dependent object");
        }

        draft.World = draft.World with { Groups = draft.World.Groups.Remove(group.Id), Tags = draft.World.Tags.Remove(group.Id) };
        return [new("return", true), new("groupId", group.Id)];
    }

    private static XElement?[] Of(Group group, Draft draft) =>
    [
        new("ownerId", draft.World.Account),
        new("groupId", group.Id),
        new("groupName", group.Name),
        new("groupDescription", group.Description),
        new("vpcId", group.VpcId),
        Permissions.Show("ipPermissions", group.Rules.Where(rule => !rule.Egress), draft.World.Account),
        Permissions.Show("ipPermissionsEgress", group.Rules.Where(rule => rule.Egress), draft.World.Account),
        draft.TagSet(group.Id),
        new("securityGroupArn", Arn(group, draft)),
    ];

    private static string Arn(Group group, Draft draft) =>
        $"arn:aws:ec2:{draft.World.Region}:{draft.World.Account}:security-group/{group.Id}";
}
