using System.Reflection;
using OriginScript.Host.CommandLine;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host;

/// <summary>The tasks of the installed plugins.</summary>
internal sealed class PluginTaskCatalog(Lazy<PluginCatalog> catalog) : ITaskCatalog
{
    private IReadOnlyList<CommandSignature>? _tasks;
    private IReadOnlyList<PluginOption>? _options;

    public IReadOnlyList<CommandSignature> All => _tasks ??= [.. NameCollisions.Mark([.. catalog.Value.Tasks])];

    public IReadOnlyList<Verb> Verbs => [.. catalog.Value.Verbs];

    public IReadOnlyList<FoundPlugin> Plugins =>
        [
            .. catalog.Value.Plugins.Select(plugin => new FoundPlugin(plugin.Name, plugin.Manifest.Version, plugin.Folder.Path, plugin.Problem)
            {
                Names = [.. ProvidedName.Of(plugin.Manifest)],
            }),
        ];

    public IReadOnlyList<PluginOption> Options => _options ??= catalog.Value.Options;

    public MethodInfo LoadMethod(CommandSignature task) => catalog.Value.Resolve(task);
}
