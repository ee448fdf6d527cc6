namespace Amazon.Route53.Model;

/// <summary>Requests the status of a change batch.</summary>
public sealed class GetChangeRequest : AmazonRoute53Request
{
    /// <summary>With or without <c>/change/</c>.</summary>
    public string Id { get; set; } = null!;
}
