namespace Amazon.Route53.Model;

/// <summary>One change of a batch.</summary>
public sealed class Change
{
    /// <summary>Whether to create, delete or upsert.</summary>
    public ChangeAction Action { get; set; } = null!;

    /// <summary>What to create or upsert, or, value by value, what to delete.</summary>
    public ResourceRecordSet ResourceRecordSet { get; set; } = null!;
}
