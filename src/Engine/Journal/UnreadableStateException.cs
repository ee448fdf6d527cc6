namespace OriginScript.Engine;

/// <summary>A state in the journal cannot be read by the plugin that is installed now. It says nothing about the world.</summary>
internal sealed class UnreadableStateException(string message, Exception? cause = null) : OriginException(message, cause);
