namespace Amazon.Route53.Model;

/// <summary>A page of <see cref="IAmazonRoute53.ListHostedZonesByNameAsync"/>.</summary>
public sealed class ListHostedZonesByNameRequest : AmazonRoute53Request
{
    /// <summary>The first name of interest; zones that sort before it are left out.</summary>
    public string? DNSName { get; set; }

    /// <summary>With a name, the first zone of that name.</summary>
    public string? HostedZoneId { get; set; }

    /// <summary>How many at most; 100 when null.</summary>
    public string? MaxItems { get; set; }
}
