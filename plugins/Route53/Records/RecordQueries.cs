namespace OriginScript.Route53;

/// <summary>The tasks <c>route53:record:*</c> that only read.</summary>
public static class RecordQueries
{
    /// <summary>Lists the records of a zone.</summary>
    /// <param name="run">The run.</param>
    /// <param name="zone">The zone's name or id.</param>
    /// <param name="type">Only records of this type.</param>
    /// <param name="private">The private zone of that name instead of the public one.</param>
    [Task("route53:record:list")]
    public static async Task<IReadOnlyList<RecordRow>> List(Run run, string zone, [Argument] string type = "", bool @private = false) =>
        await ReadRows(run, new(zone, null, type) { InPrivateZone = @private });

    /// <summary>Shows the records of one name.</summary>
    /// <param name="run">The run.</param>
    /// <param name="zone">The zone's name or id.</param>
    /// <param name="name">The host's part, @ for the zone itself, or the full name.</param>
    /// <param name="type">Only the record of this type.</param>
    /// <param name="private">The private zone of that name instead of the public one.</param>
    [Task("route53:record:get")]
    public static async Task<IReadOnlyList<RecordRow>> Get(Run run, string zone, string name, [Argument] string type = "", bool @private = false) =>
        await ReadRows(run, new(zone, name, type) { InPrivateZone = @private });

    /// <summary>Reports whether a name has a record; exit code 1 if not.</summary>
    /// <param name="run">The run.</param>
    /// <param name="zone">The zone's name or id, or, alone, a full name.</param>
    /// <param name="host">The host's part, @ for the zone itself, or the full name.</param>
    /// <param name="private">A private zone instead of a public one.</param>
    [Task("route53:record:exist")]
    public static async Task<bool> Exist(Run run, string zone, [Argument] string host = "", bool @private = false)
    {
        if (host.Length > 0)
            return (await ReadRows(run, new(zone, host, "") { InPrivateZone = @private })).Count > 0;
        return (await run.Get<IZones>().ListZones(run.Cancel)).FindMostSpecific(DnsName.Parse(zone), @private) is { } specific
            && (await ReadRows(run, new(specific.Id, zone, ""))).Count > 0;
    }

    private static async Task<IReadOnlyList<RecordRow>> ReadRows(Run run, RecordFilter question)
    {
        var zones = run.Get<IZones>();
        var zone = (await zones.ListZones(run.Cancel)).GetByNameOrId(question.Zone, question.InPrivateZone);
        var name = question.Name is null ? null : DnsName.Parse(question.Name, zone.Name);
        var type = question.Type.Length == 0 ? null : RecordType.Parse(question.Type);
        return await zones
            .ListRecords(zone, name, run.Cancel)
            .TakeWhile(record => name is null || record.Name == name)
            .Where(record => type is null || record.Type == type)
            .Select(RecordRow.Of)
            .ToListAsync(run.Cancel);
    }

    private sealed record RecordFilter(string Zone, string? Name, string Type)
    {
        public bool InPrivateZone { get; init; }
    }
}
