namespace OriginScript.Route53;

/// <summary>A zone in a list.</summary>
/// <param name="Id">The id without a prefix.</param>
/// <param name="Name">The name with its final dot.</param>
/// <param name="Records">How many record sets it has, NS and SOA included.</param>
public sealed record ZoneRow(string Id, string Name, long Records)
{
    internal static ZoneRow Of(DnsZone zone) => new(zone.Id, $"{zone.Name}.", zone.RecordCount);

    /// <summary>The line that the task prints.</summary>
    public override string ToString() => $"id: {Id} name: {Name} records: {Records}";
}
