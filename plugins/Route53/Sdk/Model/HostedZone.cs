namespace Amazon.Route53.Model;

/// <summary>A zone of the account.</summary>
public sealed class HostedZone
{
    /// <summary>As <c>/hostedzone/Z123</c>; requests take it with or without the prefix.</summary>
    public string Id { get; set; } = null!;

    /// <summary>The full name with its final dot, escaped as record names are.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The token that the zone was made with.</summary>
    public string CallerReference { get; set; } = null!;

    /// <summary>Public or private, and its note.</summary>
    public HostedZoneConfig? Config { get; set; }

    /// <summary>How many record sets it has, its NS and SOA included.</summary>
    public long? ResourceRecordSetCount { get; set; }
}
