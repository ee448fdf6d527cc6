namespace OriginScript.Route53;

/// <summary>Looks up zones of the account. Public and private zones are kept apart.</summary>
internal static class ZoneLookup
{
    /// <summary>The zone of that name or id.</summary>
    /// <exception cref="OriginException">None or several match.</exception>
    public static DnsZone GetByNameOrId(this IReadOnlyList<DnsZone> zones, string written, bool isPrivate)
    {
        if (zones.FirstOrDefault(zone => zone.Id == ZoneReference.TrimIdPrefix(written)) is { } byId)
            return byId;
        if (ZoneReference.IsId(written))
            throw new OriginException($"The account has no zone {written}: use one that `origin route53:zone:list` lists.");
        var name = DnsName.Parse(written);
        var kind = KindName(isPrivate);
        return zones.WherePrivate(isPrivate).Where(zone => zone.Name == name).ToArray() switch
        {
            [var only] => only,
            [] => throw new OriginException($"The account has no {kind} zone {name}: {SuggestZones(zones, isPrivate)}."),
            var equal => throw new OriginException(
                $"The account has {equal.Length} {kind} zones {name}: use the id of the one you mean, {string.Join(" or ", equal.Select(zone => zone.Id))}."
            ),
        };
    }

    /// <summary>The zones that contain the name, the most specific first.</summary>
    public static IReadOnlyList<DnsZone> FindContaining(this IReadOnlyList<DnsZone> zones, DnsName name, bool isPrivate) =>
        [
            .. zones
                .WherePrivate(isPrivate)
                .Where(zone => name.IsIn(zone.Name))
                .OrderByDescending(zone => zone.Name.LabelCount)
                .ThenBy(zone => zone.Id, StringComparer.Ordinal),
        ];

    /// <summary>The most specific zone that contains the name; null: none does.</summary>
    /// <exception cref="OriginException">Several zones of one name are equally specific.</exception>
    public static DnsZone? FindMostSpecific(this IReadOnlyList<DnsZone> zones, DnsName name, bool isPrivate)
    {
        var containing = zones.FindContaining(name, isPrivate);
        return containing.Count > 0 ? zones.GetByNameOrId(containing[0].Name.ToString(), isPrivate) : null;
    }

    public static string NoneContainsMessage(DnsName name, bool isPrivate) =>
        $"No {KindName(isPrivate)} zone of the account contains {name}: use a name in one that `origin route53:zone:list{(isPrivate ? " --private" : "")}` lists, or create the zone first.";

    public static IEnumerable<DnsZone> WherePrivate(this IEnumerable<DnsZone> zones, bool isPrivate) =>
        zones.Where(zone => zone.IsPrivate == isPrivate);

    private static string KindName(bool isPrivate) => isPrivate ? "private" : "public";

    private static string SuggestZones(IReadOnlyList<DnsZone> zones, bool isPrivate)
    {
        var names = zones.WherePrivate(isPrivate).Select(zone => zone.Name.ToString()).Order(StringComparer.Ordinal).Take(5).ToArray();
        return names.Length == 0 ? "it has none, so create it first" : $"use an existing one, such as {string.Join(", ", names)}, or create it first";
    }
}
