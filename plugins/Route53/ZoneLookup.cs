namespace OriginScript.Route53;

/// <summary>Picks zones from those of the account. Public and private zones are never mixed up.</summary>
internal static class ZoneLookup
{
    /// <summary>The zone of that name or id.</summary>
    /// <exception cref="OriginException">There is none, or more than one.</exception>
    public static Zone Named(this IReadOnlyList<Zone> zones, string written, bool isPrivate)
    {
        if (zones.FirstOrDefault(zone => zone.Id == written) is { } byId)
            return byId;
        var name = DnsName.Written(written);
        var kind = Kind(isPrivate);
        return zones.Of(isPrivate).Where(zone => zone.Name == name).ToArray() switch
        {
            [var only] => only,
            [] => throw new OriginException($"The account has no {kind} zone {name}: {Others(zones, isPrivate)}."),
            var equal => throw new OriginException(
                $"The account has {equal.Length} {kind} zones {name}: write the id of the one you mean, {string.Join(" or ", equal.Select(zone => zone.Id))}."),
        };
    }

    /// <summary>The zones that contain the name, the longest first.</summary>
    public static IReadOnlyList<Zone> Containing(this IReadOnlyList<Zone> zones, DnsName name, bool isPrivate) =>
        [.. zones.Of(isPrivate).Where(zone => name.IsIn(zone.Name)).OrderByDescending(zone => zone.Name.Depth).ThenBy(zone => zone.Id, StringComparer.Ordinal)];

    public static IEnumerable<Zone> Of(this IEnumerable<Zone> zones, bool isPrivate) => zones.Where(zone => zone.IsPrivate == isPrivate);

    private static string Kind(bool isPrivate) => isPrivate ? "private" : "public";

    private static string Others(IReadOnlyList<Zone> zones, bool isPrivate)
    {
        var names = zones.Of(isPrivate).Select(zone => zone.Name.ToString()).Order(StringComparer.Ordinal).Take(5).ToArray();
        return names.Length == 0 ? "it has none at all, so make it first" : $"write one that it has, such as {string.Join(", ", names)}, or make it first";
    }
}
