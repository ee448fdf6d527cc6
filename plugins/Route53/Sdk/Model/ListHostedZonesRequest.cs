namespace Amazon.Route53.Model;

/// <summary>A page of <see cref="IAmazonRoute53.ListHostedZonesAsync"/>.</summary>
public sealed class ListHostedZonesRequest : AmazonRoute53Request
{
    /// <summary><see cref="ListHostedZonesResponse.NextMarker"/> of the page before; null for the first.</summary>
    public string? Marker { get; set; }

    /// <summary>How many at most; 100 when null.</summary>
    public string? MaxItems { get; set; }
}
