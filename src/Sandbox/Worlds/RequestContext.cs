namespace OriginScript.Sandbox.Worlds;

/// <summary>The time, id and simulated latency of one request.</summary>
internal sealed record RequestContext(DateTimeOffset Now, string RequestId, SimulatedLatency Latency, TimeSpan VisibilityDelay)
{
    public ConsoleLogs? ConsoleLogs { get; init; }
}
