namespace OriginScript.Route53;

/// <summary>What tells a record set from any other.</summary>
internal sealed record RecordKey(Zone Zone, DnsName Name, string Type)
{
    public override string ToString() => $"{Name} {Type}";
}
