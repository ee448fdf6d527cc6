namespace OriginScript.Route53;

/// <summary>Identifies a record set.</summary>
internal sealed record RecordKey(DnsZone Zone, DnsName Name, string Type)
{
    public override string ToString() => $"{Name} {Type}";
}
