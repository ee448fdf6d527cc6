namespace OriginScript.Host.Plugins;

/// <summary>A plugin that is needed is missing or cannot be used; exit code 4.</summary>
internal sealed class PluginException(string message, Exception? cause = null) : OriginException(message, cause);
