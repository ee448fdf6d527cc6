namespace OriginScript.Testing;

/// <summary>Thrown where a real run would receive SIGKILL.</summary>
public sealed class KilledException() : Exception("killed");
