using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The batch as it was accepted.</summary>
public sealed class ChangeResourceRecordSetsResponse : AmazonWebServiceResponse
{
    /// <summary>Its id and how far it has come.</summary>
    public ChangeInfo ChangeInfo { get; set; } = null!;
}
