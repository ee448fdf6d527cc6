using System.Text;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins.Metadata;

namespace OriginScript.Host.Plugins.Loading;

/// <summary>The plugins' manifests, each derived once per content and then cached.</summary>
internal sealed class ManifestStore(CacheFolder cache)
{
    private const int MaxEntries = 100;

    public PluginManifest GetOrDerive(PluginFolder folder)
    {
        var file = Path.Combine(cache.Path, "plugins", $"{ComputeKey(folder)}.txt");
        if (cache.ReadText(file) is { } lines)
            return ManifestSerializer.Read(lines);
        var manifest = ManifestReader.Derive(folder);
        cache.WriteText(file, ManifestSerializer.Write(manifest));
        cache.Trim(Path.GetDirectoryName(file)!, MaxEntries);
        return manifest;
    }

    // A problem names the folder, so the folder is part of the key; so is this build of the program, whose rules may change.
    private static string ComputeKey(PluginFolder folder) =>
        AuthenticatedText.ComputeHash(
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    typeof(ManifestStore).Module.ModuleVersionId,
                    typeof(Recipe).Module.ModuleVersionId,
                    folder.MainAssembly,
                    folder.Hash,
                    File.Exists(folder.DocsFile) ? AuthenticatedText.ComputeHash(File.ReadAllBytes(folder.DocsFile)) : "no docs"
                )
            )
        );
}
