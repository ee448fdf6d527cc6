namespace Amazon.Route53.Model;

/// <summary>Asks for one zone.</summary>
public sealed class GetHostedZoneRequest : AmazonRoute53Request
{
    /// <summary>With or without <c>/hostedzone/</c>.</summary>
    public string Id { get; set; } = null!;
}
