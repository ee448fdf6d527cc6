using OriginScript.Host.Platform;
using OriginScript.Host.Plugins.Loading;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Tests.Plugins;

/// <summary>A temporary folder with plugins, a cache and recipes.</summary>
internal sealed class PluginFixture : IDisposable
{
    public const string ProbeSource = "public sealed class Probe : IPlugin { public void Register(Ports ports) { } }";

    public string Path { get; } = Directory.CreateTempSubdirectory("origin-plugins-").FullName;

    public string PluginRoot => System.IO.Path.Combine(Path, "plugins");

    public string CachePath => System.IO.Path.Combine(Path, "cache");

    public List<string> Messages { get; } = [];

    public string GetPath(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public PluginCatalog OpenCatalog() => PluginCatalog.Open([PluginRoot], new CacheFolder(CachePath, Messages.Add), GetPath("known-plugins.txt"));

    /// <summary>A plugin with an <see cref="IPlugin"/> class and the given source.</summary>
    public string BuildPlugin(string name, string source = "", params string[] references) => BuildAssembly(name, ProbeSource + source, references);

    public string BuildAssembly(string name, string source, params string[] references) =>
        TestAssemblyCompiler.CompileAssembly(System.IO.Path.Combine(PluginRoot, name, name + ".dll"), source, references);

    public RecipeLoader CreateLoader(Toolchain? tools = null, int keep = 200) =>
        new(OpenCatalog(), new RecipeCache(new(CachePath, Messages.Add), keep), tools ?? Toolchain.Current);

    /// <summary>Writes a file in the folder and returns its path.</summary>
    public string WriteFile(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(GetPath(name))!);
        System.IO.File.WriteAllText(GetPath(name), text);
        return GetPath(name);
    }

    public string ProblemOf(string name) => OpenCatalog().Plugins.Single(plugin => plugin.Name == name).Problem ?? "none";

    public string ScrubPaths(string text) => text.Replace(Path, "ROOT", StringComparison.Ordinal);

    /// <summary>Asserts that a recipe is refused when it is loaded.</summary>
    public void AssertRefused(string path, string sentence) =>
        Assert.Equal(sentence, ScrubPaths(Assert.ThrowsAny<OriginException>(() => CreateLoader().Load(path)).Message));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
