namespace OriginScript.AwsEmulator.State;

/// <summary>One record set; Name is lower case, escaped and ends in a dot.</summary>
internal sealed record EmulatedRecordSet : ICreated
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required long Ttl { get; init; }

    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Tells record sets of one name and type apart when they are weighted.</summary>
    public string? Identifier { get; init; }

    public long? Weight { get; init; }

    public required DateTimeOffset Created { get; init; }

    public bool HasSameContentAs(EmulatedRecordSet other) =>
        Ttl == other.Ttl && Weight == other.Weight && Values.Order(StringComparer.Ordinal).SequenceEqual(other.Values.Order(StringComparer.Ordinal));
}
