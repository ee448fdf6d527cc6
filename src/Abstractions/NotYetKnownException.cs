namespace OriginScript;

/// <summary>A later was asked for before the step that provides it has run. The live plan takes it as "cannot be known yet".</summary>
public sealed class NotYetKnownException : OriginException
{
    /// <summary>An error about that later.</summary>
    public NotYetKnownException(Later later)
        : base($"{later} is not known yet. Call {later.Hint} before it is used.") => Later = later;

    /// <summary>What was asked for.</summary>
    public Later Later { get; }
}
