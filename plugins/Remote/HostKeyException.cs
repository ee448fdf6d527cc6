namespace OriginScript.Remote;

/// <summary>What answers at a machine's address has not shown the host key that the machine has. Nothing is sent to it.</summary>
public sealed class HostKeyException(string message) : OriginException(message);
