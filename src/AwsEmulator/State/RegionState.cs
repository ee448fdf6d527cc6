using System.Collections.Immutable;

namespace OriginScript.AwsEmulator.State;

/// <summary>What exists in one region.</summary>
internal sealed record RegionState
{
    public required int AddressQuota { get; init; }

    public required ImmutableSortedDictionary<string, Vpc> Vpcs { get; init; }

    public required ImmutableSortedDictionary<string, Subnet> Subnets { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedSecurityGroup> Groups { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedInstance> Instances { get; init; }

    public required ImmutableSortedDictionary<string, Volume> Volumes { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedAddress> Addresses { get; init; }

    /// <summary>Tags by resource id, then by key.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Tags { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedImage> Images { get; init; }
}
