using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OriginScript.AwsEmulator.State;

/// <summary>The immutable state of the sandbox: a call that fails halfway has changed nothing.</summary>
internal sealed record World
{
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    public required string Account { get; init; }

    public required string Region { get; init; }

    public required int AddressQuota { get; init; }

    /// <summary>Random for each world, so that ids of a world that was reset are never reused.</summary>
    public required ulong Salt { get; init; }

    /// <summary>How many ids this world has issued.</summary>
    [JsonPropertyName("made")]
    public required ulong IdsIssued { get; init; }

    public required ImmutableSortedDictionary<string, Vpc> Vpcs { get; init; }

    public required ImmutableSortedDictionary<string, Subnet> Subnets { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedSecurityGroup> Groups { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedInstance> Instances { get; init; }

    public required ImmutableSortedDictionary<string, Volume> Volumes { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedAddress> Addresses { get; init; }

    /// <summary>Tags by resource id, then by key.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Tags { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedZone> Zones { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedChange> Changes { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedImage> Images { get; init; }
}
