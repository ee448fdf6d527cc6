namespace Amazon.Route53.Model;

/// <summary>Changes that are carried out all together or not at all.</summary>
public sealed class ChangeBatch
{
    /// <summary>A note of 256 characters at most.</summary>
    public string? Comment { get; set; }

    /// <summary>The changes, at least one, in order.</summary>
    public List<Change> Changes { get; set; } = null!;
}
