namespace Amazon.Route53.Model;

/// <summary>One value of a record set.</summary>
public sealed class ResourceRecord
{
    /// <summary>The value as a zone file writes it: an address, a name with its final dot, TXT in double quotes.</summary>
    public string Value { get; set; } = null!;
}
