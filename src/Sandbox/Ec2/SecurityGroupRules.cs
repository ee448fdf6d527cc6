using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class SecurityGroupRules
{
    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Writing("AuthorizeSecurityGroupIngress", (query, draft) => Authorize(query, draft, egress: false)),
        Ec2Action.Writing("AuthorizeSecurityGroupEgress", (query, draft) => Authorize(query, draft, egress: true)),
        Ec2Action.Writing("RevokeSecurityGroupIngress", (query, draft) => Revoke(query, draft, egress: false)),
        Ec2Action.Writing("RevokeSecurityGroupEgress", (query, draft) => Revoke(query, draft, egress: true)),
    ];

    /// <summary>The group a call is about, by id or by a name in the default VPC.</summary>
    public static Group Target(Query query, Draft draft) => (query["GroupId"], query["GroupName"]) switch
    {
        ({ } id, _) => draft.Group(id),
        (null, { } name) => draft.GroupNamed(name),
        _ => throw Refusal.Missing("GroupId"),
    };

    private static XElement?[] Authorize(Query query, Draft draft, bool egress)
    {
        var group = Target(query, draft);
        var tags = query.TagsFor("security-group-rule");
        var wanted = Permissions.Read(query, draft, egress);
        if (wanted.FirstOrDefault(rule => group.Rules.Any(rule.IsSameAs)) is { } twice)
        {
            throw new Refusal("InvalidPermission.Duplicate", $"the specified rule \"{Words(twice)}\" already exists");
        }

        Rule[] made = [.. wanted.Select(rule => rule with { Id = draft.NextId("sgr") })];
        Keep(draft, group with { Rules = [.. group.Rules, .. made] });
        foreach (var rule in made)
        {
            draft.Tag(rule.Id, tags);
        }

        return [new("return", true), Show("securityGroupRuleSet", made, group, draft)];
    }

    private static XElement?[] Revoke(Query query, Draft draft, bool egress)
    {
        var group = Target(query, draft);
        var ids = query.List("SecurityGroupRuleId");
        var unwanted = ids is [] ? Permissions.Read(query, draft, egress) : [];
        Rule[] gone = [.. group.Rules.Where(rule => rule.Egress == egress && (ids.Contains(rule.Id) || unwanted.Any(rule.IsSameAs)))];
        if (gone.Length < Math.Max(ids.Count, unwanted.Count))
        {
            throw new Refusal("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
        }

        Keep(draft, group with { Rules = [.. group.Rules.Except(gone)] });
        draft.World = draft.World with { Tags = draft.World.Tags.RemoveRange(gone.Select(rule => rule.Id)) };
        return [new("return", true), Show("revokedSecurityGroupRuleSet", gone, group, draft)];
    }

    private static XElement Show(string name, IEnumerable<Rule> rules, Group group, Draft draft) => Xml.Items(name, rules.Select(rule => (XElement?[])
    [
        new("securityGroupRuleId", rule.Id),
        new("groupId", group.Id),
        new("groupOwnerId", draft.World.Account),
        new("isEgress", rule.Egress),
        new("ipProtocol", rule.Protocol),
        new("fromPort", rule.From ?? -1),
        new("toPort", rule.To ?? -1),
        rule.FromGroup ? new("referencedGroupInfo", new XElement("groupId", rule.Peer), new XElement("userId", draft.World.Account))
            : new(rule.FromIpv6 ? "cidrIpv6" : "cidrIpv4", rule.Peer),
        Xml.Optional("description", rule.Description),
        draft.TagSet(rule.Id),
    ]));

    private static string Words(Rule rule) => rule.From is null
        ? $"peer: {rule.Peer}, ALL, ALLOW"
        : $"peer: {rule.Peer}, {rule.Protocol.ToUpperInvariant()}, from port: {rule.From}, to port: {rule.To}, ALLOW";

    private static void Keep(Draft draft, Group group) =>
        draft.World = draft.World with { Groups = draft.World.Groups.SetItem(group.Id, group) };
}
