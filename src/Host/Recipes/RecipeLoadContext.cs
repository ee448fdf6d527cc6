using System.Reflection;
using System.Runtime.Loader;
using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Recipes;

/// <summary>The load context of one recipe: plugins resolve to the assemblies that the catalog loaded, the contract to the host's.</summary>
internal sealed class RecipeLoadContext(string name, LoadedPlugins plugins) : AssemblyLoadContext(name)
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name switch
        {
            null => null,
            var contract when contract == ContractContext.Contract.GetName().Name => ContractContext.Contract,
            var plugin => plugins.Assemblies.GetValueOrDefault(plugin),
        };
}
