using System.Reflection;
using McMaster.NETCore.Plugins.Loader;

namespace OriginScript.Host.Catalog;

/// <summary>
/// The load context of one plugin. It is made with McMaster's builder and not with its PluginLoader, which reads runtimeconfig.json with a JSON
/// parser first and takes three times as long.
/// </summary>
internal static class PluginContext
{
    /// <param name="folder">The plugin.</param>
    /// <param name="link">The main assembly of another plugin that this one builds on; null: it is none.</param>
    public static Assembly Load(PluginFolder folder, Func<string, Assembly?> link)
    {
        var context = new AssemblyLoadContextBuilder()
            .SetMainAssemblyPath(folder.Main)
            .SetDefaultContext(HostShare.It)
            .IsLazyLoaded(true)
            .PreferDefaultLoadContextAssembly(HostShare.Contract.GetName())
            .Build();
        context.Resolving += (_, name) => link(name.Name ?? "");
        return context.LoadFromAssemblyPath(folder.Main);
    }
}
