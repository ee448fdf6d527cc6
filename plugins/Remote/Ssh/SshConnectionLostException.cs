namespace OriginScript.Remote;

/// <summary>The connection or its shell ended while a result was awaited. It is never thrown outside this folder.</summary>
internal sealed class SshConnectionLostException(string why, Exception? cause = null) : Exception(why, cause);
