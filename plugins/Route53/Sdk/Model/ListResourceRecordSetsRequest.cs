namespace Amazon.Route53.Model;

/// <summary>A page of <see cref="IAmazonRoute53.ListResourceRecordSetsAsync"/>.</summary>
public sealed class ListResourceRecordSetsRequest : AmazonRoute53Request
{
    /// <summary>With or without <c>/hostedzone/</c>.</summary>
    public string HostedZoneId { get; set; } = null!;

    /// <summary>The first name of interest; record sets that sort before it are left out.</summary>
    public string? StartRecordName { get; set; }

    /// <summary>With a name, the first type of interest.</summary>
    public RRType? StartRecordType { get; set; }

    /// <summary>With a name and type, the first <see cref="ResourceRecordSet.SetIdentifier"/> of interest.</summary>
    public string? StartRecordIdentifier { get; set; }

    /// <summary>How many at most; 300 when null.</summary>
    public string? MaxItems { get; set; }
}
