namespace Amazon.Route53.Model;

/// <summary>A batch that was accepted.</summary>
public sealed class ChangeInfo
{
    /// <summary>What <see cref="IAmazonRoute53.GetChangeAsync"/> asks by, as <c>/change/C123</c>.</summary>
    public string Id { get; set; } = null!;

    /// <summary>Whether every name server has it.</summary>
    public ChangeStatus Status { get; set; } = null!;

    /// <summary>When it was accepted, in UTC.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>The note that came with the batch.</summary>
    public string? Comment { get; set; }
}
