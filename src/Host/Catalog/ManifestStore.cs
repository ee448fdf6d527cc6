using System.Text;
using OriginScript.Host.Cache;
using OriginScript.Host.Catalog.Metadata;

namespace OriginScript.Host.Catalog;

/// <summary>The plugins' manifests, each derived once for its content.</summary>
internal sealed class ManifestStore(CacheFolder cache)
{
    private const int Kept = 100;

    public PluginManifest Of(PluginFolder folder)
    {
        var file = Path.Combine(cache.Path, "plugins", $"{Key(folder)}.txt");
        if (cache.Read(file) is { } content && Sealed.Open(content) is { } lines)
            return ManifestText.Read(lines);
        var manifest = ManifestReader.Derive(folder);
        cache.Write(file, Sealed.Seal(ManifestText.Write(manifest)));
        cache.Trim(Path.GetDirectoryName(file)!, Kept);
        return manifest;
    }

    // A problem names the folder, so that the folder is part of the key; so is this very program, whose rules may change.
    private static string Key(PluginFolder folder) => Sealed.Hash(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        typeof(ManifestStore).Module.ModuleVersionId,
        typeof(Recipe).Module.ModuleVersionId,
        folder.Main,
        folder.Hash,
        File.Exists(folder.Docs) ? Sealed.Hash(File.ReadAllBytes(folder.Docs)) : "no docs")));
}
