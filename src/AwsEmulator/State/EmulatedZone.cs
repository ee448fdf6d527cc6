using System.Collections.Immutable;

namespace OriginScript.AwsEmulator.State;

/// <summary>A hosted zone; private when it belongs to a VPC. Records are in Route 53's order.</summary>
internal sealed record EmulatedZone
{
    public required string Id { get; init; }

    /// <summary>With final dot.</summary>
    public required string Name { get; init; }

    public required string Comment { get; init; }

    public string? VpcId { get; init; }

    public required ImmutableList<EmulatedRecordSet> Records { get; init; }
}
