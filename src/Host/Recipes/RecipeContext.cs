using System.Reflection;
using System.Runtime.Loader;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.Recipes;

/// <summary>The load context of one recipe: plugins are the very assemblies that the catalog loaded, the contract is the host's.</summary>
internal sealed class RecipeContext(string name, LoadedPlugins plugins) : AssemblyLoadContext(name)
{
    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        null => null,
        var contract when contract == HostShare.Contract.GetName().Name => HostShare.Contract,
        var plugin => plugins.Assemblies.GetValueOrDefault(plugin),
    };
}
