using System.Collections.Immutable;

namespace OriginScript.AwsEmulator.State;

/// <summary>What one call changed in a region; what a call never changes, such as the images, has no place here.</summary>
internal sealed record RegionChange
{
    public MapChange<EmulatedSecurityGroup>? Groups { get; init; }

    public MapChange<EmulatedInstance>? Instances { get; init; }

    public MapChange<Volume>? Volumes { get; init; }

    public MapChange<EmulatedAddress>? Addresses { get; init; }

    public MapChange<ImmutableSortedDictionary<string, string>>? Tags { get; init; }

    public static RegionChange Between(RegionState before, RegionState after) =>
        new()
        {
            Groups = MapChange<EmulatedSecurityGroup>.Between(before.Groups, after.Groups),
            Instances = MapChange<EmulatedInstance>.Between(before.Instances, after.Instances),
            Volumes = MapChange<Volume>.Between(before.Volumes, after.Volumes),
            Addresses = MapChange<EmulatedAddress>.Between(before.Addresses, after.Addresses),
            Tags = MapChange<ImmutableSortedDictionary<string, string>>.Between(before.Tags, after.Tags),
        };

    public RegionState ApplyTo(RegionState before) =>
        before with
        {
            Groups = Groups?.ApplyTo(before.Groups) ?? before.Groups,
            Instances = Instances?.ApplyTo(before.Instances) ?? before.Instances,
            Volumes = Volumes?.ApplyTo(before.Volumes) ?? before.Volumes,
            Addresses = Addresses?.ApplyTo(before.Addresses) ?? before.Addresses,
            Tags = Tags?.ApplyTo(before.Tags) ?? before.Tags,
        };
}
