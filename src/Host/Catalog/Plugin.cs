namespace OriginScript.Host.Catalog;

/// <summary>A plugin as it is listed.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Manifest">What it offers; offers nothing where the folder itself is wrong.</param>
/// <param name="Problem">Why it cannot be used, as a sentence; null: it can.</param>
internal sealed record Plugin(PluginFolder Folder, PluginManifest Manifest, string? Problem)
{
    /// <summary>The assembly's name.</summary>
    public string Name => Folder.Name;
}
