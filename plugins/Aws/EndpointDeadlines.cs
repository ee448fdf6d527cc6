namespace OriginScript.Aws;

/// <summary>How long each state of a call may take. A call that fails is named within 30 seconds.</summary>
internal sealed record EndpointDeadlines
{
    /// <summary>Until a connection is accepted.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Until an answer begins.</summary>
    public TimeSpan Begin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Until an answer ends.</summary>
    public TimeSpan End { get; init; } = TimeSpan.FromSeconds(25);
}
