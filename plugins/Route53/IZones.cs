namespace OriginScript.Route53;

/// <summary>The DNS zones of an account.</summary>
internal interface IZones
{
    /// <summary>All zones, public and private; looked up once for a run.</summary>
    Task<IReadOnlyList<Zone>> All(CancellationToken cancel);

    /// <summary>The record set of that key, found by seeking; null: there is none.</summary>
    Task<RecordSet?> Find(RecordKey key, CancellationToken cancel);

    /// <summary>The zone's record sets in its own order, from a name on or, with null, all of them.</summary>
    IAsyncEnumerable<RecordSet> Records(Zone zone, DnsName? from, CancellationToken cancel);

    /// <summary>
    /// Puts one record set in the place of another, all or nothing: refused unless what is there is what <see cref="Replacement.Before"/> says. May be
    /// repeated: where <see cref="Replacement.After"/> is there already, it is written once more. Returns the change's id, empty when there was nothing to delete.
    /// </summary>
    /// <exception cref="UnansweredException">Nobody knows whether it was done.</exception>
    Task<string> Replace(RecordKey key, Replacement replacement, CancellationToken cancel);

    /// <summary>Whether a change has reached every name server.</summary>
    Task<bool> IsInSync(string change, CancellationToken cancel);
}
