namespace Amazon.Route53.Model;

/// <summary>The settings of a zone from its creation.</summary>
public sealed class HostedZoneConfig
{
    /// <summary>Whether only the VPCs of the zone see it.</summary>
    public bool? PrivateZone { get; set; }

    /// <summary>A note.</summary>
    public string? Comment { get; set; }
}
