using OriginScript.Host.Cache;
using OriginScript.Host.Catalog;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Tests.Catalog;

/// <summary>A temporary folder with plugins, a cache and recipes.</summary>
internal sealed class Yard : IDisposable
{
    public const string Probe = "public sealed class Probe : IPlugin { public void Register(Ports ports) { } }";

    public string Path { get; } = Directory.CreateTempSubdirectory("origin-yard-").FullName;

    public string Plugins => System.IO.Path.Combine(Path, "plugins");

    public string Cached => System.IO.Path.Combine(Path, "cache");

    public List<string> Said { get; } = [];

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public PluginCatalog Catalog() => PluginCatalog.Open([Plugins], new CacheFolder(Cached, Said.Add));

    /// <summary>A plugin with its <see cref="IPlugin"/> class and the source given.</summary>
    public string Plugin(string name, string source = "", params string[] references) => Bare(name, Probe + source, references);

    public string Bare(string name, string source, params string[] references) =>
        Forge.Assembly(System.IO.Path.Combine(Plugins, name, name + ".dll"), source, references);

    public RecipeLoader Loader(Toolchain? tools = null, int keep = 200) =>
        new(Catalog(), new RecipeCache(new(Cached, Said.Add), keep), tools ?? Toolchain.Current);

    /// <summary>Writes a file below the yard and returns its path.</summary>
    public string File(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        System.IO.File.WriteAllText(At(name), text);
        return At(name);
    }

    public string Problem(string name) => Catalog().Plugins.Single(plugin => plugin.Name == name).Problem ?? "none";

    public string Scrubbed(string text) => text.Replace(Path, "YARD", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
