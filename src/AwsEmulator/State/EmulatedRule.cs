namespace OriginScript.AwsEmulator.State;

/// <summary>One peer, one port range, one direction.</summary>
/// <param name="Id">The <c>sgr-</c> id.</param>
/// <param name="Egress">False for traffic that comes in.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c>, a number, or <c>-1</c> for all.</param>
/// <param name="Peer">A CIDR of either family, or the id of a group or a prefix list.</param>
/// <param name="From">First port; null when the protocol is all.</param>
/// <param name="To">Last port; null when the protocol is all.</param>
/// <param name="Description">Free text, no part of the rule's identity.</param>
internal sealed record EmulatedRule(
    string Id,
    bool Egress,
    string Protocol,
    string Peer,
    int? From = null,
    int? To = null,
    string? Description = null
)
{
    public bool HasGroupPeer => Peer.StartsWith("sg-", StringComparison.Ordinal);

    public bool HasPrefixListPeer => Peer.StartsWith(PrefixList.IdPrefix, StringComparison.Ordinal);

    public bool HasIpv4Peer => !HasGroupPeer && !HasPrefixListPeer && !HasIpv6Peer;

    public bool HasIpv6Peer => Peer.Contains(':', StringComparison.Ordinal);

    public bool IsSameAs(EmulatedRule other) =>
        (Egress, Protocol, From, To, Peer) == (other.Egress, other.Protocol, other.From, other.To, other.Peer);
}
