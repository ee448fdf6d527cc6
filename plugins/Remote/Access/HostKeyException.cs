namespace OriginScript.Remote;

/// <summary>The server at a machine's address did not present that machine's host key. Nothing is sent to it.</summary>
public sealed class HostKeyException(string message) : OriginException(message);
