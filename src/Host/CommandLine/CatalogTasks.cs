using System.Reflection;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine;

/// <summary>The tasks of the installed plugins.</summary>
internal sealed class CatalogTasks(Lazy<PluginCatalog> catalog) : ITasks
{
    private IReadOnlyList<Signature>? _all;

    public IReadOnlyList<Signature> All => _all ??= [.. catalog.Value.Tasks];

    public IReadOnlyList<Verb> Verbs => [.. catalog.Value.Verbs];

    public IReadOnlyList<FoundPlugin> Plugins =>
        [.. catalog.Value.Plugins.Select(plugin => new FoundPlugin(plugin.Name, plugin.Manifest.Version, plugin.Folder.Path, plugin.Problem))];

    public MethodInfo Method(Signature task) => catalog.Value.Find(task);
}
