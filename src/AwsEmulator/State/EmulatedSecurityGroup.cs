namespace OriginScript.AwsEmulator.State;

/// <summary>A security group of one VPC.</summary>
internal sealed record EmulatedSecurityGroup : ICreated
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string VpcId { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required IReadOnlyList<EmulatedRule> Rules { get; init; }
}
