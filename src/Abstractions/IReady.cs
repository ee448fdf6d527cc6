namespace OriginScript;

/// <summary>A port that can tell beforehand whether it will work: credentials found, endpoint answering.</summary>
public interface IReady
{
    /// <summary>Asked once before a run or a live plan starts; reads at most.</summary>
    /// <exception cref="OriginException">Why it will not work, and what to do.</exception>
    Task Ready(CancellationToken cancel);
}
