namespace OriginScript.Sandbox;

/// <summary>A world that cannot be opened or emptied; the message is one sentence made for the user.</summary>
public sealed class SandboxException(string message, Exception? inner = null) : Exception(message, inner);
