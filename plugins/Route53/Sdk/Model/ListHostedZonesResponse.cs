using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>A page of zones.</summary>
public sealed class ListHostedZonesResponse : AmazonWebServiceResponse
{
    /// <summary>The zones; null when there are none.</summary>
    public List<HostedZone>? HostedZones { get; set; }

    /// <summary>Whether there are more.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>Where the next page starts.</summary>
    public string? NextMarker { get; set; }

    /// <summary>As asked.</summary>
    public string? MaxItems { get; set; }
}
