namespace Amazon.Route53.Model;

/// <summary>Asks how far a batch has come.</summary>
public sealed class GetChangeRequest : AmazonRoute53Request
{
    /// <summary>With or without <c>/change/</c>.</summary>
    public string Id { get; set; } = null!;
}
