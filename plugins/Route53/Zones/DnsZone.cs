namespace OriginScript.Route53;

/// <summary>A hosted zone.</summary>
/// <param name="Id">The id without a prefix, <c>Z123</c>.</param>
/// <param name="Name">Its apex.</param>
/// <param name="IsPrivate">Whether only its VPCs see it.</param>
/// <param name="RecordCount">How many record sets it has, NS and SOA included.</param>
internal sealed record DnsZone(string Id, DnsName Name, bool IsPrivate, long RecordCount);
