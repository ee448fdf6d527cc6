namespace OriginScript;

/// <summary>
/// A host cannot be reached: whatever else needs the same port on that host fails for the same reason. The engine reports it once for each host instead
/// of trying every step.
/// </summary>
public class HostUnreachableException : OriginException
{
    /// <summary>An error with its message.</summary>
    public HostUnreachableException(string message, Exception? cause = null)
        : base(message, cause) { }
}
