using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>A page of record sets.</summary>
public sealed class ListResourceRecordSetsResponse : AmazonWebServiceResponse
{
    /// <summary>The record sets; null when there are none.</summary>
    public List<ResourceRecordSet>? ResourceRecordSets { get; set; }

    /// <summary>Whether there are more.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>The name that the next page starts at.</summary>
    public string? NextRecordName { get; set; }

    /// <summary>The type that the next page starts at.</summary>
    public RRType? NextRecordType { get; set; }

    /// <summary>The set identifier that the next page starts at.</summary>
    public string? NextRecordIdentifier { get; set; }

    /// <summary>As asked.</summary>
    public string? MaxItems { get; set; }
}
