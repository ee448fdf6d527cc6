using OriginScript.Host.Cache;
using OriginScript.Host.Catalog.Metadata;

namespace OriginScript.Host.Catalog;

/// <summary>The plugins' manifests, each derived once for its content.</summary>
internal sealed class ManifestStore(CacheFolder cache)
{
    private const string Schema = "1";

    public PluginManifest Of(PluginFolder folder)
    {
        var file = Path.Combine(cache.Path, "plugins", $"{Key(folder)}.txt");
        if (cache.Read(file) is { } content && Sealed.Open(content) is { } lines)
            return ManifestText.Read(lines);
        var manifest = ManifestReader.Derive(folder);
        cache.Write(file, Sealed.Seal(ManifestText.Write(manifest)));
        return manifest;
    }

    // The problem of a manifest names the folder, so that the folder is part of its key.
    private static string Key(PluginFolder folder) => Sealed.Hash(System.Text.Encoding.UTF8.GetBytes(string.Join(
        '\n',
        Schema,
        typeof(Recipe).Assembly.ManifestModule.ModuleVersionId,
        typeof(ManifestStore).Assembly.ManifestModule.ModuleVersionId,
        folder.Main,
        folder.Hash,
        File.Exists(folder.Docs) ? Sealed.Hash(File.ReadAllBytes(folder.Docs)) : "no docs")));
}
