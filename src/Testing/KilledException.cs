namespace OriginScript.Testing;

/// <summary>What a run meets where a real one would meet SIGKILL.</summary>
public sealed class KilledException() : Exception("killed");
