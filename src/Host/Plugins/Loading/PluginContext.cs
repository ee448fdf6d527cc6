using System.Reflection;
using McMaster.NETCore.Plugins.Loader;

namespace OriginScript.Host.Plugins.Loading;

/// <summary>
/// The load context of one plugin. It is created with McMaster's builder instead of its PluginLoader, which first reads runtimeconfig.json with a
/// JSON parser and takes three times as long.
/// </summary>
internal static class PluginContext
{
    /// <param name="folder">The plugin.</param>
    /// <param name="link">Returns the main assembly of a plugin by name; null if the name is not a plugin's.</param>
    public static Assembly Load(PluginFolder folder, Func<string, Assembly?> link)
    {
        var context = new AssemblyLoadContextBuilder()
            .SetMainAssemblyPath(folder.MainAssembly)
            .SetDefaultContext(ContractContext.Instance)
            .IsLazyLoaded(true)
            .PreferDefaultLoadContextAssembly(ContractContext.Contract.GetName())
            .Build();
        context.Resolving += (_, name) => link(name.Name ?? "");
        return context.LoadFromAssemblyPath(folder.MainAssembly);
    }
}
