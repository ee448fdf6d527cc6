namespace OriginScript.Route53;

/// <summary>The tasks <c>route53:zone:*</c>.</summary>
public static class ZoneTasks
{
    /// <summary>Lists the zones of the account.</summary>
    /// <param name="run">The run.</param>
    /// <param name="private">The private zones instead of the public ones.</param>
    [Task("route53:zone:list")]
    public static async Task<IReadOnlyList<ZoneRow>> List(Run run, bool @private = false) =>
        [.. (await run.Get<IZones>().ListZones(run.Cancel)).WherePrivate(@private).Select(ZoneRow.Of)];

    /// <summary>Shows the id of a zone.</summary>
    /// <param name="run">The run.</param>
    /// <param name="zone">Its name, with or without a final dot.</param>
    /// <param name="private">The private zone of that name instead of the public one.</param>
    [Task("route53:zone:id")]
    public static async Task<IReadOnlyList<ZoneIdRow>> Id(Run run, string zone, bool @private = false) =>
        [new((await run.Get<IZones>().ListZones(run.Cancel)).GetByNameOrId(zone, @private).Id)];

    /// <summary>Shows the zone that a host name belongs to: the longest that contains it, label by label.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hostname">A full name.</param>
    /// <param name="all">Every zone that contains it, the longest first.</param>
    /// <param name="private">Private zones instead of public ones.</param>
    [Task("route53:zone:contains")]
    public static async Task<IReadOnlyList<ContainingZoneRow>> Contains(Run run, string hostname, bool all = false, bool @private = false)
    {
        var (name, zones) = (DnsName.Parse(hostname), await run.Get<IZones>().ListZones(run.Cancel));
        if (zones.FindMostSpecific(name, @private) is not { } zone)
            throw new OriginException(ZoneLookup.NoneContainsMessage(name, @private));
        return [.. (all ? zones.FindContaining(name, @private) : [zone]).Select(hit => new ContainingZoneRow(hit.Id, $"{hit.Name}."))];
    }
}
