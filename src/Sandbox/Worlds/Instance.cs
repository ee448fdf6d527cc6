namespace OriginScript.Sandbox.Worlds;

internal sealed record Instance : ICreated
{
    public required string Id { get; init; }

    public required string ReservationId { get; init; }

    /// <summary>Position among the instances of the same launch, from 0.</summary>
    public required int Index { get; init; }

    public required string ImageId { get; init; }

    public required string Type { get; init; }

    public string? KeyName { get; init; }

    public required string SubnetId { get; init; }

    /// <summary>Ids of its security groups.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Ids of the volumes it was launched with.</summary>
    public required IReadOnlyList<string> Volumes { get; init; }

    public required string InterfaceId { get; init; }

    public required string PrivateIp { get; init; }

    /// <summary>The address it has whenever it runs without an Elastic IP.</summary>
    public required string PublicIp { get; init; }

    public required MetadataOptions Metadata { get; init; }

    public string? ClientToken { get; init; }

    /// <summary>Fingerprint of the parameters it was launched with, to tell a retry from another launch under the same token.</summary>
    public required string Request { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Launched { get; init; }

    public required Goal Goal { get; init; }

    /// <summary>When it was sent to its goal.</summary>
    public required DateTimeOffset Since { get; init; }

    public Instance Go(Goal goal, DateTimeOffset now) => this with { Goal = goal, Since = now };
}
