namespace OriginScript;

/// <summary>A request to a service that has ended.</summary>
/// <param name="Service">The service, <c>EC2</c>.</param>
/// <param name="Action">The operation, <c>DescribeInstances</c>.</param>
public sealed record RequestTrace(string Service, string Action)
{
    /// <summary>How long it took, with all attempts.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The id that the service gave it, for support cases; null: none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Why it failed, <c>InvalidInstanceID.NotFound</c>; null: it succeeded.</summary>
    public string? Error { get; init; }

    /// <summary>What was sent; only with <see cref="TraceLevel.Bodies"/>. Secrets that were revealed are masked when it is shown.</summary>
    public string? Sent { get; init; }

    /// <summary>What was received; only with <see cref="TraceLevel.Bodies"/>.</summary>
    public string? Received { get; init; }
}
