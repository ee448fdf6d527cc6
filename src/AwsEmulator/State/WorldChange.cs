using System.Collections.Immutable;

namespace OriginScript.AwsEmulator.State;

/// <summary>What one call changed in the world: its size depends on the call, and not on the world.</summary>
internal sealed record WorldChange
{
    /// <summary>Its number, one more than that of the change before.</summary>
    public required long Sequence { get; init; }

    /// <summary>How many ids were issued after it.</summary>
    public required ulong IdsIssued { get; init; }

    /// <summary>The region that it happened in.</summary>
    public required string Region { get; init; }

    /// <summary>The changes in that region; a region that was not used before had what <see cref="RegionSeed"/> says.</summary>
    public required RegionChange Here { get; init; }

    /// <summary>The changed records by zone; null: none.</summary>
    public ImmutableSortedDictionary<string, RecordsChange>? Records { get; init; }

    public MapChange<EmulatedChange>? Changes { get; init; }

    /// <summary>The change from one version of the world to the next, both as the same region sees them.</summary>
    public static WorldChange Between(World before, World after)
    {
        var records = after
            .Zones.Values.Where(zone => !ReferenceEquals(before.Zones[zone.Id], zone))
            .ToImmutableSortedDictionary(zone => zone.Id, zone => RecordsChange.Between(before.Zones[zone.Id].Records, zone.Records));
        return new()
        {
            Sequence = after.Sequence,
            IdsIssued = after.IdsIssued,
            Region = after.Region,
            Here = RegionChange.Between(before.In(after.Region).Regions[after.Region], after.Regions[after.Region]),
            Records = records.IsEmpty ? null : records,
            Changes = MapChange<EmulatedChange>.Between(before.Changes, after.Changes),
        };
    }

    /// <summary>The world after the change.</summary>
    /// <exception cref="ArgumentException">It is not a change of that world.</exception>
    public World ApplyTo(World before)
    {
        if (Sequence != before.Sequence + 1)
            throw new ArgumentException($"The change {Sequence} does not follow the change {before.Sequence}.", nameof(before));

        var regions = before.In(Region).Regions;
        return before with
        {
            Sequence = Sequence,
            IdsIssued = IdsIssued,
            Regions = regions.SetItem(Region, Here.ApplyTo(regions[Region])),
            Zones = before.Zones.SetItems(
                (Records ?? ImmutableSortedDictionary<string, RecordsChange>.Empty).Select(zone =>
                    KeyValuePair.Create(zone.Key, before.Zones[zone.Key] with { Records = zone.Value.ApplyTo(before.Zones[zone.Key].Records) })
                )
            ),
            Changes = Changes?.ApplyTo(before.Changes) ?? before.Changes,
        };
    }
}
