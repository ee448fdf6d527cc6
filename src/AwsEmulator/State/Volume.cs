namespace OriginScript.AwsEmulator.State;

internal sealed record Volume : ICreated
{
    public required string Id { get; init; }

    public required string InstanceId { get; init; }

    public required string Zone { get; init; }

    public required string Device { get; init; }

    /// <summary>In GiB.</summary>
    public required int Size { get; init; }

    public required string Type { get; init; }

    public required bool Encrypted { get; init; }

    public required bool DeleteOnTermination { get; init; }

    public string? Snapshot { get; init; }

    public required DateTimeOffset Created { get; init; }
}
