using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>One zone.</summary>
public sealed class GetHostedZoneResponse : AmazonWebServiceResponse
{
    /// <summary>The zone.</summary>
    public HostedZone HostedZone { get; set; } = null!;
}
