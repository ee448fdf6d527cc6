using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>A page of zones in the order of their names.</summary>
public sealed class ListHostedZonesByNameResponse : AmazonWebServiceResponse
{
    /// <summary>The zones; null when there are none.</summary>
    public List<HostedZone>? HostedZones { get; set; }

    /// <summary>Whether there are more.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>The name that the next page starts at.</summary>
    public string? NextDNSName { get; set; }

    /// <summary>The zone that the next page starts at.</summary>
    public string? NextHostedZoneId { get; set; }

    /// <summary>As asked.</summary>
    public string? MaxItems { get; set; }
}
