using OriginScript.Host.CommandLine;
using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.Commands;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Plugins.Loading;
using OriginScript.Host.Recipes;

namespace OriginScript.Host;

/// <summary>Composes the services of the program. Nothing is opened before it is used.</summary>
internal static class CompositionRoot
{
    public static CommandServices CreateServices(Terminal terminal, string[] words)
    {
        var around = HostEnvironment.ForCurrentProcess;
        var cache = new CacheFolder(CacheFolder.DefaultPath, IsVerbose(words) ? terminal.Errors.WriteLine : null, terminal.Errors.WriteLine);
        var catalog = new Lazy<PluginCatalog>(() => PluginCatalog.Open(PluginRoots.List(around, AppContext.BaseDirectory), cache));
        return new(terminal, around, new RecipeLocator(around, AppContext.BaseDirectory))
        {
            Commands = BuiltInCommands.Table,
            Tasks = new PluginTaskCatalog(catalog),
            Recipes = new CachedRecipeProvider(catalog, cache, () => ReservedNames.Collect(BuiltInCommands.Table)),
            CreateRunner = options => new CommandRunner(options, terminal, (plugins, ports) => catalog.Value.Load(plugins).RegisterPorts(ports))
            {
                LoadOptions = plugins => catalog.Value.Load(plugins).Options,
                HostEnvironment = around,
            },
        };
    }

    /// <summary>Whether the arguments contain --verbose; determined before they are parsed.</summary>
    public static bool IsVerbose(IEnumerable<string> words) =>
        words.TakeWhile(word => word != "--").Any(word => word is "--verbose" or "-v" or "-vv");

    /// <summary>Whether the arguments contain --json; determined before they are parsed, because a parse error is an event too.</summary>
    public static bool IsJson(IEnumerable<string> words) => words.TakeWhile(word => word != "--").Any(word => word is "--json" or "--json=true");
}
