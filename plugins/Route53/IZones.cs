namespace OriginScript.Route53;

/// <summary>The DNS zones of an account.</summary>
internal interface IZones
{
    /// <summary>Lists all zones, public and private; read once per run.</summary>
    Task<IReadOnlyList<DnsZone>> ListZones(CancellationToken cancel);

    /// <summary>
    /// Finds the record set with that key, without reading the whole zone, or else one that excludes it: a CNAME of that name, or for a CNAME any
    /// other type. Null: none.
    /// </summary>
    Task<RecordSet?> FindRecord(RecordKey key, CancellationToken cancel);

    /// <summary>Lists the zone's record sets in Route 53's order, starting at a name, or all of them.</summary>
    IAsyncEnumerable<RecordSet> ListRecords(DnsZone zone, DnsName? from, CancellationToken cancel);

    /// <summary>
    /// Replaces one record set by another atomically: rejected unless the current one equals <see cref="Replacement.Before"/>. May be
    /// repeated: if <see cref="Replacement.After"/> exists already, it is written again. Returns the change's id, empty if there was nothing to delete.
    /// </summary>
    /// <exception cref="OutcomeUnknownException">It is unknown whether the change was applied.</exception>
    Task<string> ReplaceRecord(RecordKey key, Replacement replacement, CancellationToken cancel);

    /// <summary>Whether a change has reached every name server.</summary>
    Task<bool> IsInSync(string change, CancellationToken cancel);
}
