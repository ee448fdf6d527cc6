using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class SecurityGroupRules
{
    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Write("AuthorizeSecurityGroupIngress", (query, transaction) => Authorize(query, transaction, egress: false)),
        Ec2Action.Write("AuthorizeSecurityGroupEgress", (query, transaction) => Authorize(query, transaction, egress: true)),
        Ec2Action.Write("RevokeSecurityGroupIngress", (query, transaction) => Revoke(query, transaction, egress: false)),
        Ec2Action.Write("RevokeSecurityGroupEgress", (query, transaction) => Revoke(query, transaction, egress: true)),
    ];

    /// <summary>The group of a call, by id or by a name in the default VPC.</summary>
    public static EmulatedSecurityGroup GetTargetGroup(QueryParameters query, Transaction transaction) =>
        (query["GroupId"], query["GroupName"]) switch
        {
            ({ } id, _) => transaction.GetGroup(id),
            (null, { } name) => transaction.GetGroupByName(name),
            _ => throw ApiException.MissingParameter("GroupId"),
        };

    private static XElement?[] Authorize(QueryParameters query, Transaction transaction, bool egress)
    {
        var group = GetTargetGroup(query, transaction);
        var tags = query.ParseTagsFor("security-group-rule");
        var wanted = IpPermissions.Parse(query, transaction, egress);
        if (wanted.FirstOrDefault(rule => group.Rules.Any(rule.IsSameAs)) is { } twice)
            throw new ApiException("InvalidPermission.Duplicate", $"the specified rule \"{Describe(twice)}\" already exists");

        EmulatedRule[] made = [.. wanted.Select(rule => rule with { Id = transaction.NextId("sgr") })];
        Save(transaction, group with { Rules = [.. group.Rules, .. made] });
        foreach (var rule in made)
            transaction.AddTags(rule.Id, tags);

        return [new("return", true), ToXml("securityGroupRuleSet", made, group, transaction)];
    }

    private static XElement?[] Revoke(QueryParameters query, Transaction transaction, bool egress)
    {
        var group = GetTargetGroup(query, transaction);
        var ids = query.List("SecurityGroupRuleId");
        var unwanted = ids is [] ? IpPermissions.Parse(query, transaction, egress) : [];
        EmulatedRule[] gone = [.. group.Rules.Where(rule => rule.Egress == egress && (ids.Contains(rule.Id) || unwanted.Any(rule.IsSameAs)))];
        if (gone.Length < Math.Max(ids.Count, unwanted.Count))
            throw new ApiException("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");

        Save(transaction, group with { Rules = [.. group.Rules.Except(gone)] });
        transaction.World = transaction.World with { Tags = transaction.World.Tags.RemoveRange(gone.Select(rule => rule.Id)) };
        return [new("return", true), ToXml("revokedSecurityGroupRuleSet", gone, group, transaction)];
    }

    private static XElement ToXml(string name, IEnumerable<EmulatedRule> rules, EmulatedSecurityGroup group, Transaction transaction) =>
        AwsXml.Items(
            name,
            rules.Select(rule =>
                (XElement?[])
                    [
                        new("securityGroupRuleId", rule.Id),
                        new("groupId", group.Id),
                        new("groupOwnerId", transaction.World.Account),
                        new("isEgress", rule.Egress),
                        new("ipProtocol", rule.Protocol),
                        new("fromPort", rule.From ?? -1),
                        new("toPort", rule.To ?? -1),
                        rule.HasGroupPeer
                            ? new("referencedGroupInfo", new XElement("groupId", rule.Peer), new XElement("userId", transaction.World.Account))
                            : new(
                                rule.HasPrefixListPeer ? "prefixListId"
                                    : rule.HasIpv6Peer ? "cidrIpv6"
                                    : "cidrIpv4",
                                rule.Peer
                            ),
                        AwsXml.Optional("description", rule.Description),
                        transaction.TagSetXml(rule.Id),
                    ]
            )
        );

    private static string Describe(EmulatedRule rule) =>
        rule.From is null
            ? $"peer: {rule.Peer}, ALL, ALLOW"
            : $"peer: {rule.Peer}, {rule.Protocol.ToUpperInvariant()}, from port: {rule.From}, to port: {rule.To}, ALLOW";

    private static void Save(Transaction transaction, EmulatedSecurityGroup group) =>
        transaction.World = transaction.World with { Groups = transaction.World.Groups.SetItem(group.Id, group) };
}
