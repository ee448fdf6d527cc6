namespace OriginScript.Remote;

/// <summary>The connection or the shell on it ended while an answer was awaited. It never leaves this folder.</summary>
internal sealed class SshBrokenException(string why, Exception? cause = null) : Exception(why, cause);
