namespace OriginScript;

/// <summary>
/// An error for the user: a message that names the thing, says what is wrong and what to write instead. Shown without a stack trace.
/// </summary>
public class OriginException : Exception
{
    /// <summary>An error with its message.</summary>
    public OriginException(string message, Exception? cause = null)
        : base(LostValue.Remove(message), cause) { }
}
