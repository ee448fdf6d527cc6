namespace OriginScript;

/// <summary>
/// A write whose outcome is unknown, such as when the connection was lost before the response. The engine reads before it writes again.
/// </summary>
public sealed class OutcomeUnknownException : OriginException
{
    /// <summary>The request and how it was interrupted.</summary>
    public OutcomeUnknownException(string message, Exception? cause = null)
        : base(message, cause) { }
}
