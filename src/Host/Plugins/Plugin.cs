namespace OriginScript.Host.Plugins;

/// <summary>A plugin as it is listed.</summary>
/// <param name="Folder">Where it is installed.</param>
/// <param name="Manifest">What it provides; empty if the folder itself is invalid.</param>
/// <param name="Problem">Why it cannot be used, as a sentence; null if it can.</param>
internal sealed record Plugin(PluginFolder Folder, PluginManifest Manifest, string? Problem)
{
    /// <summary>The assembly's name.</summary>
    public string Name => Folder.Name;
}
