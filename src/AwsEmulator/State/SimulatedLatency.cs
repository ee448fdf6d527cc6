namespace OriginScript.AwsEmulator.State;

/// <summary>The simulated duration of transitions that take time in AWS; short by default.</summary>
public sealed record SimulatedLatency
{
    /// <summary>How long an instance is <c>pending</c>, <c>stopping</c> or <c>shutting-down</c>; 1.5 s by default.</summary>
    public TimeSpan InstanceTransition { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a Route 53 change is <c>PENDING</c> before it is <c>INSYNC</c>; 1 s by default.</summary>
    public TimeSpan DnsPropagation { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a terminated instance is still listed; 10 minutes by default, about an hour in AWS.</summary>
    public TimeSpan TerminatedVisibility { get; init; } = TimeSpan.FromMinutes(10);
}
