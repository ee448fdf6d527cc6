namespace OriginScript.MachineLab.Machines;

/// <summary>The options for running the instances of a world as real machines.</summary>
public sealed record MachineOptions
{
    /// <summary>The root file system that they boot from; the lower layer of an overlay, never written to.</summary>
    public required string Root { get; init; }

    /// <summary>The folder that a machine finds read-only at <c>/srv/packages</c>; null: none.</summary>
    public string? Packages { get; init; }
}
