using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OriginScript.AwsEmulator.State;

/// <summary>The immutable state of the sandbox, as a request to one region sees it: a call that fails halfway has changed nothing.</summary>
internal sealed record World
{
    public const int CurrentFormat = 2;

    public required int Format { get; init; }

    /// <summary>The number of its last change; the log has those after it.</summary>
    public required long Sequence { get; init; }

    public required string Account { get; init; }

    /// <summary>Random for each world, so that ids of a world that was reset are never reused.</summary>
    public required ulong Salt { get; init; }

    /// <summary>How many ids this world has issued.</summary>
    [JsonPropertyName("made")]
    public required ulong IdsIssued { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedZone> Zones { get; init; }

    public required ImmutableSortedDictionary<string, EmulatedChange> Changes { get; init; }

    /// <summary>The regions that were used, by name.</summary>
    public required ImmutableSortedDictionary<string, RegionState> Regions { get; init; }

    /// <summary>The region that is seen; the properties below are its own.</summary>
    [JsonIgnore]
    public string Region { get; private init; } = RegionSeed.HomeRegion;

    /// <summary>How many Elastic IPs the account may have in each region; null: AWS's default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RaisedAddressQuota { get; init; }

    [JsonIgnore]
    public int AddressQuota => RaisedAddressQuota ?? Here.AddressQuota;

    [JsonIgnore]
    public ImmutableSortedDictionary<string, Vpc> Vpcs => Here.Vpcs;

    [JsonIgnore]
    public ImmutableSortedDictionary<string, Subnet> Subnets => Here.Subnets;

    [JsonIgnore]
    public ImmutableSortedDictionary<string, EmulatedImage> Images => Here.Images;

    [JsonIgnore]
    public ImmutableSortedDictionary<string, EmulatedSecurityGroup> Groups
    {
        get => Here.Groups;
        init => Here = Here with { Groups = value };
    }

    [JsonIgnore]
    public ImmutableSortedDictionary<string, EmulatedInstance> Instances
    {
        get => Here.Instances;
        init => Here = Here with { Instances = value };
    }

    [JsonIgnore]
    public ImmutableSortedDictionary<string, Volume> Volumes
    {
        get => Here.Volumes;
        init => Here = Here with { Volumes = value };
    }

    [JsonIgnore]
    public ImmutableSortedDictionary<string, EmulatedAddress> Addresses
    {
        get => Here.Addresses;
        init => Here = Here with { Addresses = value };
    }

    /// <summary>Tags by resource id, then by key.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Tags
    {
        get => Here.Tags;
        init => Here = Here with { Tags = value };
    }

    /// <summary>The world as each region that was used sees it.</summary>
    [JsonIgnore]
    public IEnumerable<World> AllRegions => Regions.Keys.Select(In);

    private RegionState Here
    {
        get => Regions[Region];
        init => Regions = Regions.SetItem(Region, value);
    }

    /// <summary>The world as a region sees it; one that was not used yet has what every account has in every region, and nothing else.</summary>
    public World In(string region) =>
        Regions.ContainsKey(region)
            ? this with
            {
                Region = region,
            }
            : this with
            {
                Regions = Regions.Add(region, RegionSeed.Create(region)),
                Region = region,
            };
}
