using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OriginScript.Compiler;

/// <summary>The plugins that an emitted recipe references. Roslyn itself reports every reference passed to a script as used.</summary>
internal static class UsedPlugins
{
    public static IReadOnlyList<string> Find(MemoryStream assembly, IReadOnlyList<PluginReference> plugins)
    {
        assembly.Position = 0;
        using var file = new PEReader(assembly, PEStreamOptions.LeaveOpen);
        var reader = file.GetMetadataReader();
        var referenced = reader
            .AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))
            .ToHashSet(StringComparer.Ordinal);
        return [.. plugins.Select(plugin => plugin.Name).Where(referenced.Contains).Order(StringComparer.Ordinal)];
    }
}
