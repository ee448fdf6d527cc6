namespace OriginScript.AwsEmulator.State;

/// <summary>An Elastic IP; the last two properties are set together while it is associated.</summary>
internal sealed record EmulatedAddress : ICreated
{
    public required string Id { get; init; }

    public required string PublicIp { get; init; }

    public required DateTimeOffset Created { get; init; }

    public string? InstanceId { get; init; }

    public string? AssociationId { get; init; }

    public EmulatedAddress WithoutAssociation() => this with { InstanceId = null, AssociationId = null };
}
