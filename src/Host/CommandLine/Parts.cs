using OriginScript.Host.Cache;
using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine;

/// <summary>Puts the real program together. Nothing is opened before it is used.</summary>
internal static class Parts
{
    public static Origin Assemble(Terminal terminal, string[] words)
    {
        var around = Surroundings.OfProcess;
        var cache = new CacheFolder(CacheFolder.Default, IsVerbose(words) ? terminal.Errors.WriteLine : null);
        var catalog = new Lazy<PluginCatalog>(() => PluginCatalog.Open(Roots(around), cache));
        return new(terminal, around, new RecipeShelf(around, AppContext.BaseDirectory))
        {
            Tasks = new CatalogTasks(catalog),
            Recipes = new CachedRecipes(catalog, cache),
            Workbench = options => new Workbench(options, terminal, (plugins, ports) => catalog.Value.Load(plugins).Register(ports)) { Surroundings = around },
        };
    }

    /// <summary>Whether the words ask for all there is, told before they are understood.</summary>
    public static bool IsVerbose(IEnumerable<string> words) => words.TakeWhile(word => word != "--").Contains("--verbose");

    /// <summary>Where plugins lie: <c>ORIGIN_PLUGINS</c>, the user's own, and those that came with the program.</summary>
    private static IEnumerable<string> Roots(Surroundings around) =>
    [
        .. around.Set("ORIGIN_PLUGINS")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [],
        Path.Combine(around.Own("XDG_DATA_HOME", ".local/share"), "plugins"),
        Path.Combine(AppContext.BaseDirectory, "plugins"),
    ];
}
