namespace OriginScript.Host.Platform;

/// <summary>The command line, or a file that it names, cannot be used; exit code 2.</summary>
internal sealed class UsageException(string message, Exception? cause = null) : OriginException(message, cause);
