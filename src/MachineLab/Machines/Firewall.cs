using System.Text;
using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>Translates the security groups of a world into nftables rules for the router of its machines.</summary>
internal sealed class Firewall(World world)
{
    private const string Table = "inet originscript";

    private readonly Dictionary<string, EmulatedSecurityGroup> _groups = world
        .Regions.Values.SelectMany(region => region.Groups)
        .ToDictionary(group => group.Key, group => group.Value);

    // A machine counts as a member by its public addresses too, which is more than EC2 does: there, traffic to a public address has left its group.
    private readonly ILookup<string, string> _members = DesiredMachine
        .FromWorld(world)
        .SelectMany(machine =>
            machine.Groups.SelectMany(_ => (string[])[machine.PrivateIp, machine.PublicIp], (group, address) => (Group: group, Address: address))
        )
        .Where(member => world.Regions.Values.Any(region => region.Groups.ContainsKey(member.Group)))
        .OrderBy(member => member.Group, StringComparer.Ordinal)
        .ToLookup(member => member.Group, member => member.Address);

    /// <summary>
    /// The input for <c>nft -f</c>, which replaces the former rules atomically. As in EC2, established connections continue, and traffic that no rule allows is
    /// silently dropped. No machine reaches anything outside its world.
    /// </summary>
    public string ToNftables()
    {
        var text = new StringBuilder();
        text.Append($"table {Table}\ndelete table {Table}\ntable {Table} {{\n");
        foreach (var members in _members)
        {
            text.Append($"    set {Set(members.Key)} {{\n        type ipv4_addr\n        elements = {{ {string.Join(", ", members)} }}\n    }}\n");
        }

        Chain(
            "forward",
            [
                "type filter hook forward priority 0; policy drop;",
                "ct state established,related accept",
                "iifname \"uplink\" goto arriving",
                "oifname != \"uplink\" goto leaving",
            ]
        );
        Chain("leaving", Rules(egress: true));
        Chain("arriving", Rules(egress: false));

        // On the router itself they reach only the resolver.
        Chain(
            "input",
            [
                "type filter hook input priority 0; policy drop;",
                "ct state established,related accept",
                "iifname \"lo\" accept",
                "iifname \"uplink\" drop",
                "udp dport 53 accept",
                "tcp dport 53 accept",
                "ip protocol icmp accept",
            ]
        );
        return text.Append("}\n").ToString();

        void Chain(string name, IEnumerable<string> rules) =>
            text.Append($"    chain {name} {{\n").AppendJoin("", rules.Select(rule => $"        {rule}\n")).Append("    }\n");
    }

    private IEnumerable<string> Rules(bool egress) =>
        from id in _members.Select(members => members.Key)
        from rule in _groups[id].Rules
        where rule.Egress == egress && Peer(rule) is not null && Ports(rule) is not null
        let own = $"ip {(egress ? "saddr" : "daddr")} @{Set(id)}"
        select string.Join(' ', ((string[])[own, Peer(rule)!, Ports(rule)!, egress ? "goto arriving" : "accept"]).Where(word => word.Length > 0));

    /// <summary>The match for a rule's peer; empty: any address, null: no address of this world.</summary>
    private string? Peer(EmulatedRule rule)
    {
        var side = rule.Egress ? "daddr" : "saddr";
        return rule switch
        {
            { HasIpv6Peer: true } or { HasPrefixListPeer: true } => null,
            { HasGroupPeer: true } => _members.Contains(rule.Peer) ? $"ip {side} @{Set(rule.Peer)}" : null,
            { Peer: "0.0.0.0/0" } => "",
            _ => $"ip {side} {rule.Peer}",
        };
    }

    private static string? Ports(EmulatedRule rule) =>
        rule switch
        {
            { Protocol: "-1" } => "",
            { Protocol: "tcp" or "udp" } => $"{rule.Protocol} dport {(rule.From == rule.To ? $"{rule.From}" : $"{rule.From}-{rule.To}")}",
            { Protocol: "icmp", From: -1 or null } => "ip protocol icmp",
            { Protocol: "icmp", To: -1 or null } => $"icmp type {rule.From}",
            { Protocol: "icmp" } => $"icmp type {rule.From} icmp code {rule.To}",
            { Protocol: "icmpv6" } => null,
            _ => $"ip protocol {rule.Protocol}",
        };

    private static string Set(string group) => group.Replace('-', '_');
}
