namespace Amazon.Route53.Model;

/// <summary>All the values that a zone has for one name and type.</summary>
public sealed class ResourceRecordSet
{
    /// <summary>The full name; Route 53 answers in lower case with a final dot and <c>\052</c> for an asterisk.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The type of the values.</summary>
    public RRType Type { get; set; } = null!;

    /// <summary>Tells record sets of one name and type apart under a routing policy; null without one.</summary>
    public string? SetIdentifier { get; set; }

    /// <summary>Seconds that a resolver may keep the answer; null for an alias.</summary>
    public long? TTL { get; set; }

    /// <summary>The values; null for an alias.</summary>
    public List<ResourceRecord>? ResourceRecords { get; set; }

    /// <summary>The target of an alias; null for a record set with values.</summary>
    public AliasTarget? AliasTarget { get; set; }
}
