using System.Reflection;
using System.Runtime.Loader;

namespace OriginScript.Host.Catalog;

/// <summary>
/// Gives every plugin the host's Abstractions by simple name. By full name a plugin that was built against a newer version would silently get a copy
/// of its own, whose types are others, and would offer nothing.
/// </summary>
internal sealed class HostShare : AssemblyLoadContext
{
    public static readonly Assembly Contract = typeof(Recipe).Assembly;

    public static readonly HostShare It = new();

    private HostShare()
        : base(nameof(HostShare))
    {
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == Contract.GetName().Name ? Contract : null;
}
