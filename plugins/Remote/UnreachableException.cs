namespace OriginScript.Remote;

/// <summary>A machine takes no login now; it may later, as while it boots.</summary>
public sealed class UnreachableException(string message, Exception? cause = null) : OriginException(message, cause);
