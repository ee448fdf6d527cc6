using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The status of a change batch.</summary>
public sealed class GetChangeResponse : AmazonWebServiceResponse
{
    /// <summary>Its id and how far it has come.</summary>
    public ChangeInfo ChangeInfo { get; set; } = null!;
}
