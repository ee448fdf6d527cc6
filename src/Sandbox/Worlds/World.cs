using System.Collections.Immutable;

namespace OriginScript.Sandbox.Worlds;

/// <summary>All there is at one moment. Never changed in place: a call that fails halfway has changed nothing.</summary>
internal sealed record World
{
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    public required string Account { get; init; }

    public required string Region { get; init; }

    public required int AddressQuota { get; init; }

    /// <summary>Differs in each world, so that ids of a world that was emptied never mean something else in the next one.</summary>
    public required ulong Salt { get; init; }

    /// <summary>How many ids this world has given away.</summary>
    public required ulong Made { get; init; }

    public required ImmutableSortedDictionary<string, Vpc> Vpcs { get; init; }

    public required ImmutableSortedDictionary<string, Subnet> Subnets { get; init; }

    public required ImmutableSortedDictionary<string, Group> Groups { get; init; }

    public required ImmutableSortedDictionary<string, Instance> Instances { get; init; }

    public required ImmutableSortedDictionary<string, Volume> Volumes { get; init; }

    public required ImmutableSortedDictionary<string, Address> Addresses { get; init; }

    /// <summary>Tags by resource id, then by key.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Tags { get; init; }

    public required ImmutableSortedDictionary<string, Zone> Zones { get; init; }

    public required ImmutableSortedDictionary<string, Change> Changes { get; init; }

    public required ImmutableSortedDictionary<string, Image> Images { get; init; }
}
