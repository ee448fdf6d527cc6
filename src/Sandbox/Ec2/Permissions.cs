using System.Net;
using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>EC2 nests many peers below one port range; a Rule is one peer. Here the one becomes the other.</summary>
internal static class Permissions
{
    public static IReadOnlyList<Rule> Read(Query query, Draft draft, bool egress)
    {
        // The short form, with everything at the top level, is one permission with one CIDR.
        Rule[] brief = query["CidrIp"] is { } cidr ? [Ports(query, egress) with { Peer = Cidr(cidr) }] : [];
        Rule[] rules = [.. brief, .. query.Each("IpPermissions").SelectMany(permission => Peers(permission, draft, egress))];
        return rules is [] ? throw Refusal.Missing("IpPermissions") : rules;
    }

    public static XElement Show(string name, IEnumerable<Rule> rules, string account) => Xml.Items(name,
        rules.GroupBy(rule => (rule.Protocol, rule.From, rule.To)).Select(same => (XElement?[])
        [
            new("ipProtocol", same.Key.Protocol),
            same.Key.From is { } from ? new("fromPort", from) : null,
            same.Key.To is { } to ? new("toPort", to) : null,
            Xml.Items("groups", same.Where(rule => rule.FromGroup).Select(rule => Peer(rule, [new("userId", account), new("groupId", rule.Peer)]))),
            Xml.Items("ipRanges", same.Where(rule => !rule.FromGroup && !rule.FromIpv6).Select(rule => Peer(rule, [new("cidrIp", rule.Peer)]))),
            Xml.Items("ipv6Ranges", same.Where(rule => rule.FromIpv6).Select(rule => Peer(rule, [new("cidrIpv6", rule.Peer)]))),
            new("prefixListIds"),
        ]));

    private static XElement?[] Peer(Rule rule, XElement[] content) => [.. content, Xml.Optional("description", rule.Description)];

    private static IEnumerable<Rule> Peers(Query permission, Draft draft, bool egress)
    {
        var ports = Ports(permission, egress);
        Rule[] rules =
        [
            .. permission.Each("IpRanges").Select(range => ports with { Peer = Cidr(range.Required("CidrIp")), Description = range["Description"] }),
            .. permission.Each("Ipv6Ranges").Select(range => ports with { Peer = Cidr(range.Required("CidrIpv6")), Description = range["Description"] }),
            .. permission.Each("Groups").Select(peer => ports with { Peer = Group(peer, draft), Description = peer["Description"] }),
        ];
        return rules is [] ? throw Refusal.Missing("ipRanges or groups") : rules;
    }

    private static Rule Ports(Query query, bool egress)
    {
        var protocol = query.Required("IpProtocol").ToLowerInvariant() switch
        {
            "all" or "-1" => "-1",
            "6" => "tcp",
            "17" => "udp",
            "1" => "icmp",
            ("tcp" or "udp" or "icmp" or "icmpv6" or "58" or "41" or "47" or "50" or "51") and var known => known,
            var other => throw Refusal.Invalid($"Invalid value '{other}' for IP protocol. Unknown protocol."),
        };
        var (from, to) = (query.Number("FromPort"), query.Number("ToPort"));
        return protocol switch
        {
            "-1" => new("", egress, protocol, ""),
            "tcp" or "udp" when from is null or < 0 or > 65535 || to is null or < 0 or > 65535 =>
                throw Refusal.Invalid($"Invalid value for portRange. Must specify both from and to ports with {protocol.ToUpperInvariant()}."),
            "tcp" or "udp" when from > to => throw Refusal.Invalid($"Invalid TCP/UDP port range ({from}:{to})"),
            _ => new("", egress, protocol, "", from ?? -1, to ?? -1),
        };
    }

    private static string Cidr(string text) => IPNetwork.TryParse(text, out var network)
        ? network.ToString()
        : throw Refusal.Invalid($"CIDR block {text} is malformed");

    private static string Group(Query peer, Draft draft)
    {
        peer.Accept("UserId", "VpcId");
        return peer["GroupId"] is { } id ? draft.Group(id).Id : draft.GroupNamed(peer.Required("GroupName")).Id;
    }
}
