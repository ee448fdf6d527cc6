using System.Globalization;
using System.Net;
using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;
using OriginScript.AwsRules;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>Converts between EC2's permissions, which have many peers for one port range, and rules, which have one peer each.</summary>
internal static class IpPermissions
{
    public static IReadOnlyList<EmulatedRule> Parse(QueryParameters query, Transaction transaction, bool egress)
    {
        // The short form, with everything at the top level, is one permission with one CIDR.
        EmulatedRule[] brief = query["CidrIp"] is { } cidr ? [ParsePorts(query, egress) with { Peer = ParseCidr(cidr) }] : [];
        EmulatedRule[] rules = [.. brief, .. query.Each("IpPermissions").SelectMany(permission => ParsePeers(permission, transaction, egress))];
        return rules is [] ? throw ApiException.MissingParameter("IpPermissions") : rules;
    }

    public static XElement ToXml(string name, IEnumerable<EmulatedRule> rules, string account) =>
        AwsXml.Items(
            name,
            rules
                .GroupBy(rule => (rule.Protocol, rule.From, rule.To))
                .Select(same =>
                    (XElement?[])
                        [
                            new("ipProtocol", same.Key.Protocol),
                            same.Key.From is { } from ? new("fromPort", from) : null,
                            same.Key.To is { } to ? new("toPort", to) : null,
                            AwsXml.Items(
                                "groups",
                                same.Where(rule => rule.HasGroupPeer)
                                    .Select(rule => PeerXml(rule, [new("userId", account), new("groupId", rule.Peer)]))
                            ),
                            AwsXml.Items("ipRanges", same.Where(rule => rule.HasIpv4Peer).Select(rule => PeerXml(rule, [new("cidrIp", rule.Peer)]))),
                            AwsXml.Items(
                                "ipv6Ranges",
                                same.Where(rule => rule.HasIpv6Peer).Select(rule => PeerXml(rule, [new("cidrIpv6", rule.Peer)]))
                            ),
                            AwsXml.Items(
                                "prefixListIds",
                                same.Where(rule => rule.HasPrefixListPeer).Select(rule => PeerXml(rule, [new("prefixListId", rule.Peer)]))
                            ),
                        ]
                )
        );

    private static XElement?[] PeerXml(EmulatedRule rule, XElement[] content) => [.. content, AwsXml.Optional("description", rule.Description)];

    private static IEnumerable<EmulatedRule> ParsePeers(QueryParameters permission, Transaction transaction, bool egress)
    {
        var ports = ParsePorts(permission, egress);
        EmulatedRule[] rules =
        [
            .. permission
                .Each("IpRanges")
                .Select(range => ports with { Peer = ParseCidr(range.Required("CidrIp")), Description = ParseDescription(range) }),
            .. permission
                .Each("Ipv6Ranges")
                .Select(range => ports with { Peer = ParseCidr(range.Required("CidrIpv6")), Description = ParseDescription(range) }),
            .. permission.Each("Groups").Select(peer => ports with { Peer = ParseGroupId(peer, transaction), Description = ParseDescription(peer) }),
            .. permission
                .Each("PrefixListIds")
                .Select(list =>
                    ports with
                    {
                        Peer = transaction.GetPrefixList(list.Required("PrefixListId")).Id,
                        Description = ParseDescription(list),
                    }
                ),
        ];
        return rules is [] ? throw ApiException.MissingParameter("ipRanges, groups or prefixListIds") : rules;
    }

    private static string? ParseDescription(QueryParameters peer) =>
        peer["Description"] is { } text ? ParameterRule.RuleDescription.Validate(text) : null;

    private static EmulatedRule ParsePorts(QueryParameters query, bool egress)
    {
        var protocol = query.Required("IpProtocol").ToLowerInvariant() switch
        {
            "all" or "-1" => "-1",
            "6" => "tcp",
            "17" => "udp",
            "1" => "icmp",
            "icmpv6" or "58" => "icmpv6",
            ("tcp" or "udp" or "icmp" or "41" or "47" or "50" or "51") and var known => known,
            var other => throw ApiException.InvalidParameter($"Invalid value '{other}' for IP protocol. Unknown protocol."),
        };
        var (from, to) = (query.Number("FromPort"), query.Number("ToPort"));
        return protocol switch
        {
            "-1" => new("", egress, protocol, ""),
            "tcp" or "udp" when from is null or < 0 or > 65535 || to is null or < 0 or > 65535 => throw ApiException.InvalidParameter(
                $"Invalid value for portRange. Must specify both from and to ports with {protocol.ToUpperInvariant()}."
            ),
            "tcp" or "udp" when from > to => throw ApiException.InvalidParameter($"Invalid TCP/UDP port range ({from}:{to})"),
            _ => new("", egress, protocol, "", from ?? -1, to ?? -1),
        };
    }

    // AWS keeps the network of a block whose address has host bits.
    private static string ParseCidr(string text)
    {
        var parts = text.Split('/');
        return
            parts.Length == 2
            && IPAddress.TryParse(parts[0], out var address)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length <= address.GetAddressBytes().Length * 8
            && (address.ToString() == parts[0] || parts[0].Contains(':', StringComparison.Ordinal))
            ? $"{Mask(address, length)}/{length}"
            : throw ApiException.InvalidParameter($"CIDR block {text} is malformed");
    }

    private static IPAddress Mask(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));

        return new(bytes);
    }

    private static string ParseGroupId(QueryParameters peer, Transaction transaction)
    {
        peer.AcceptAndIgnore("UserId", "VpcId");
        return peer["GroupId"] is { } id ? transaction.GetGroup(id).Id : transaction.GetGroupByName(peer.Required("GroupName")).Id;
    }
}
