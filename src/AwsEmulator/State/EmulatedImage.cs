namespace OriginScript.AwsEmulator.State;

internal sealed record EmulatedImage
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string OwnerId { get; init; }

    public string? OwnerAlias { get; init; }

    public required string Architecture { get; init; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Deprecated { get; init; }

    public required string RootDevice { get; init; }

    /// <summary>Size of the root volume in GiB; no instance may ask for less.</summary>
    public required int Size { get; init; }

    public required string Snapshot { get; init; }
}
