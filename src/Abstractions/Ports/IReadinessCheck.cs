namespace OriginScript;

/// <summary>A port that can check in advance whether it will work: credentials found, endpoint reachable.</summary>
public interface IReadinessCheck
{
    /// <summary>Called once before a run or a live plan starts; only reads.</summary>
    /// <exception cref="OriginException">Why it will not work, and what to do.</exception>
    Task EnsureReady(CancellationToken cancel);
}
