using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class SecurityGroupRules
{
    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Write("AuthorizeSecurityGroupIngress", (query, draft) => Authorize(query, draft, egress: false)),
        Ec2Action.Write("AuthorizeSecurityGroupEgress", (query, draft) => Authorize(query, draft, egress: true)),
        Ec2Action.Write("RevokeSecurityGroupIngress", (query, draft) => Revoke(query, draft, egress: false)),
        Ec2Action.Write("RevokeSecurityGroupEgress", (query, draft) => Revoke(query, draft, egress: true)),
    ];

    /// <summary>The group of a call, by id or by a name in the default VPC.</summary>
    public static EmulatedSecurityGroup GetTargetGroup(QueryParameters query, Transaction draft) =>
        (query["GroupId"], query["GroupName"]) switch
        {
            ({ } id, _) => draft.GetGroup(id),
            (null, { } name) => draft.GetGroupByName(name),
            _ => throw ApiException.MissingParameter("GroupId"),
        };

    private static XElement?[] Authorize(QueryParameters query, Transaction draft, bool egress)
    {
        var group = GetTargetGroup(query, draft);
        var tags = query.ParseTagsFor("security-group-rule");
        var wanted = IpPermissions.Parse(query, draft, egress);
        if (wanted.FirstOrDefault(rule => group.Rules.Any(rule.IsSameAs)) is { } twice)
            throw new ApiException("InvalidPermission.Duplicate", $"the specified rule \"{Describe(twice)}\" already exists");

        EmulatedRule[] made = [.. wanted.Select(rule => rule with { Id = draft.NextId("sgr") })];
        Save(draft, group with { Rules = [.. group.Rules, .. made] });
        foreach (var rule in made)
            draft.AddTags(rule.Id, tags);

        return [new("return", true), ToXml("securityGroupRuleSet", made, group, draft)];
    }

    private static XElement?[] Revoke(QueryParameters query, Transaction draft, bool egress)
    {
        var group = GetTargetGroup(query, draft);
        var ids = query.List("SecurityGroupRuleId");
        var unwanted = ids is [] ? IpPermissions.Parse(query, draft, egress) : [];
        EmulatedRule[] gone = [.. group.Rules.Where(rule => rule.Egress == egress && (ids.Contains(rule.Id) || unwanted.Any(rule.IsSameAs)))];
        if (gone.Length < Math.Max(ids.Count, unwanted.Count))
            throw new ApiException("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");

        Save(draft, group with { Rules = [.. group.Rules.Except(gone)] });
        draft.World = draft.World with { Tags = draft.World.Tags.RemoveRange(gone.Select(rule => rule.Id)) };
        return [new("return", true), ToXml("revokedSecurityGroupRuleSet", gone, group, draft)];
    }

    private static XElement ToXml(string name, IEnumerable<EmulatedRule> rules, EmulatedSecurityGroup group, Transaction draft) =>
        AwsXml.Items(
            name,
            rules.Select(rule =>
                (XElement?[])
                    [
                        new("securityGroupRuleId", rule.Id),
                        new("groupId", group.Id),
                        new("groupOwnerId", draft.World.Account),
                        new("isEgress", rule.Egress),
                        new("ipProtocol", rule.Protocol),
                        new("fromPort", rule.From ?? -1),
                        new("toPort", rule.To ?? -1),
                        rule.HasGroupPeer
                            ? new("referencedGroupInfo", new XElement("groupId", rule.Peer), new XElement("userId", draft.World.Account))
                            : new(
                                rule.HasPrefixListPeer ? "prefixListId"
                                    : rule.HasIpv6Peer ? "cidrIpv6"
                                    : "cidrIpv4",
                                rule.Peer
                            ),
                        AwsXml.Optional("description", rule.Description),
                        draft.TagSetXml(rule.Id),
                    ]
            )
        );

    private static string Describe(EmulatedRule rule) =>
        rule.From is null
            ? $"peer: {rule.Peer}, ALL, ALLOW"
            : $"peer: {rule.Peer}, {rule.Protocol.ToUpperInvariant()}, from port: {rule.From}, to port: {rule.To}, ALLOW";

    private static void Save(Transaction draft, EmulatedSecurityGroup group) =>
        draft.World = draft.World with { Groups = draft.World.Groups.SetItem(group.Id, group) };
}
