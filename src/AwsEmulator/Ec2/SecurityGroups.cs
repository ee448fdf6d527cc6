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
        ["owner-id"] = (_, transaction) => [transaction.World.Account],
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

    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        EmulatedSecurityGroup[] named =
        [
            .. query.List("GroupId").Select(transaction.GetGroup),
            .. query.List("GroupName").Select(transaction.GetGroupByName),
        ];
        var chosen = named is [] ? transaction.World.Groups.Values.Where(transaction.IsVisible) : named.DistinctBy(group => group.Id);
        var page = Page.Create(query, Filters.Apply(query, transaction, chosen), group => group.Id);
        return
        [
            AwsXml.Items("securityGroupInfo", page.Items.Select(group => ToXml(group, transaction))),
            AwsXml.Optional("nextToken", page.NextToken),
        ];
    }

    private static XElement?[] Create(QueryParameters query, Transaction transaction)
    {
        // EC2 drops the blanks at its end.
        var name = ParameterRule.GroupName.Validate(query.Required("GroupName").TrimEnd(' '));
        var description = ParameterRule.GroupDescription.Validate(query.Required("GroupDescription"));
        var vpc = query["VpcId"] is { } id ? transaction.GetVpc(id) : transaction.GetDefaultVpc();
        if (transaction.World.Groups.Values.Any(group => group.VpcId == vpc.Id && group.Name == name))
            throw new ApiException("InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{vpc.Id}'");

        var made = new EmulatedSecurityGroup
        {
            Id = transaction.NextId("sg"),
            Name = name,
            Description = description,
            VpcId = vpc.Id,
            Created = transaction.Now,
            Rules = [new(transaction.NextId("sgr"), Egress: true, "-1", "0.0.0.0/0")],
        };
        transaction.World = transaction.World with { Groups = transaction.World.Groups.Add(made.Id, made) };
        transaction.AddTags(made.Id, query.ParseTagsFor("security-group"));
        return [new("return", true), new("groupId", made.Id), transaction.TagSetXml(made.Id), new("securityGroupArn", Arn(made, transaction))];
    }

    private static XElement?[] Delete(QueryParameters query, Transaction transaction)
    {
        var group = SecurityGroupRules.GetTargetGroup(query, transaction);
        if (group.Name == "default")
            throw new ApiException("CannotDelete", $"the specified group: \"{group.Id}\" name: \"default\" cannot be deleted by a user");

        var used = transaction.World.Instances.Values.Any(instance =>
            transaction.StateOf(instance) != InstanceLifecycleState.Terminated && instance.Groups.Contains(group.Id)
        );
        var named = transaction.World.Groups.Values.Any(other => other.Id != group.Id && other.Rules.Any(rule => rule.Peer == group.Id));
        if (used || named)
            throw new ApiException("DependencyViolation", $"resource {group.Id} has a dependent object");

        transaction.World = transaction.World with
        {
            Groups = transaction.World.Groups.Remove(group.Id),
            Tags = transaction.World.Tags.Remove(group.Id),
        };
        return [new("return", true), new("groupId", group.Id)];
    }

    private static XElement?[] ToXml(EmulatedSecurityGroup group, Transaction transaction) =>
        [
            new("ownerId", transaction.World.Account),
            new("groupId", group.Id),
            new("groupName", group.Name),
            new("groupDescription", group.Description),
            new("vpcId", group.VpcId),
            IpPermissions.ToXml("ipPermissions", group.Rules.Where(rule => !rule.Egress), transaction.World.Account),
            IpPermissions.ToXml("ipPermissionsEgress", group.Rules.Where(rule => rule.Egress), transaction.World.Account),
            transaction.TagSetXml(group.Id),
            new("securityGroupArn", Arn(group, transaction)),
        ];

    private static string Arn(EmulatedSecurityGroup group, Transaction transaction) =>
        $"arn:aws:ec2:{transaction.World.Region}:{transaction.World.Account}:security-group/{group.Id}";
}
