namespace OriginScript.AwsEmulator;

/// <summary>A sandbox operation failed; the message is intended for the user.</summary>
public sealed class SandboxException(string message, Exception? inner = null) : Exception(message, inner);
