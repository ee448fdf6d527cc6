using System.Text.Json.Serialization;

namespace OriginScript.AwsEmulator.State;

internal sealed record EmulatedInstance : ICreated
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
    [JsonPropertyName("request")]
    public required string RequestFingerprint { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Launched { get; init; }

    /// <summary>The state that the instance was last told to enter.</summary>
    [JsonPropertyName("goal")]
    public required DesiredState DesiredState { get; init; }

    /// <summary>When it was told to enter the desired state.</summary>
    [JsonPropertyName("since")]
    public required DateTimeOffset DesiredStateSince { get; init; }

    public EmulatedInstance WithDesiredState(DesiredState goal, DateTimeOffset now) => this with { DesiredState = goal, DesiredStateSince = now };
}
