using System.Reflection;
using System.Runtime.Loader;
using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Recipes;

/// <summary>The load context of one recipe: plugins resolve to the assemblies that the catalog loaded, the contract to the host's.</summary>
/// <param name="name">The recipe's name.</param>
/// <param name="plugins">The plugins that it uses.</param>
/// <param name="calls">Where the calls of its assembly are in the source.</param>
internal sealed class RecipeLoadContext(string name, LoadedPlugins plugins, CallPositions calls) : AssemblyLoadContext(name)
{
    /// <summary>Where the calls of the recipe's assembly are in the source.</summary>
    public CallPositions Calls => calls;

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name switch
        {
            null => null,
            var contract when contract == ContractContext.Contract.GetName().Name => ContractContext.Contract,
            var plugin => plugins.Assemblies.GetValueOrDefault(plugin),
        };
}
