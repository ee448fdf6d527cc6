namespace OriginScript.AwsEmulator.State;

/// <summary>The time, id and simulated latency of one request.</summary>
internal sealed record RequestContext(DateTimeOffset Now, string RequestId, SimulatedLatency Latency, TimeSpan VisibilityDelay)
{
    /// <summary>The region that the request is for.</summary>
    public string Region { get; init; } = RegionSeed.HomeRegion;

    /// <summary>The console output of an instance; null: it has none.</summary>
    public Func<string, ConsoleTail?> ReadConsole { get; init; } = _ => null;
}
