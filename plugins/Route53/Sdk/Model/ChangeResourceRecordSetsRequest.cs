namespace Amazon.Route53.Model;

/// <summary>A batch for one zone.</summary>
public sealed class ChangeResourceRecordSetsRequest : AmazonRoute53Request
{
    /// <summary>With or without <c>/hostedzone/</c>.</summary>
    public string HostedZoneId { get; set; } = null!;

    /// <summary>What to change.</summary>
    public ChangeBatch ChangeBatch { get; set; } = null!;
}
