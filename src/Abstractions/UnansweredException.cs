namespace OriginScript;

/// <summary>A write whose outcome nobody knows, such as a connection lost before the answer. The engine reads before it writes again.</summary>
public sealed class UnansweredException : OriginException
{
    /// <summary>What was asked and how it broke off.</summary>
    public UnansweredException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
