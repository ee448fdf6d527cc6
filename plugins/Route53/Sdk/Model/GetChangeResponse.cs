using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>How far a batch has come.</summary>
public sealed class GetChangeResponse : AmazonWebServiceResponse
{
    /// <summary>Its id and how far it has come.</summary>
    public ChangeInfo ChangeInfo { get; set; } = null!;
}
