using System.Reflection;
using System.Runtime.Loader;

namespace OriginScript.Host.Plugins.Loading;

/// <summary>
/// Gives every plugin the host's Abstractions by simple name. By full name, a plugin built against a newer version would silently get a private copy,
/// whose types are different ones, and would provide no verbs.
/// </summary>
internal sealed class ContractContext : AssemblyLoadContext
{
    public static readonly Assembly Contract = typeof(Recipe).Assembly;

    public static readonly ContractContext Instance = new();

    private ContractContext()
        : base(nameof(ContractContext)) { }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == Contract.GetName().Name ? Contract : null;
}
