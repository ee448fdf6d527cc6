using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OriginScript.Architecture.Tests;

/// <summary>Which source folders of an assembly refer to which others of the same assembly, with one example of each.</summary>
internal sealed class DependencyGraph
{
    private readonly SortedDictionary<(string From, string To), string> _edges = [];

    private DependencyGraph() { }

    /// <summary>All references, one for each pair of folders.</summary>
    public IReadOnlyList<string> Edges => [.. _edges.Select(Format)];

    /// <summary>The references between source folders; the debug information is embedded in the assembly or beside it.</summary>
    public static DependencyGraph OfFolders(string dll)
    {
        Assert.True(File.Exists(dll), $"{dll} does not exist: run build.sh first");
        using var pe = new PEReader(File.OpenRead(dll));
        Assert.True(
            pe.TryOpenAssociatedPortablePdb(dll, path => File.Exists(path) ? File.OpenRead(path) : null, out var symbols, out _),
            $"{dll} has no debug information"
        );
        using (symbols)
            return Read(pe.GetMetadataReader(), pe, new SourceFolders(pe, symbols!.GetMetadataReader()).Find);
    }

    /// <summary>The references that are part of a cycle: one may not depend on what depends on it.</summary>
    public IReadOnlyList<string> FindCycles() => [.. _edges.Where(edge => IsReachable(edge.Key.From, from: edge.Key.To)).Select(Format)];

    private static DependencyGraph Read(MetadataReader metadata, PEReader pe, Func<TypeDefinitionHandle, string?> findPlace)
    {
        var graph = new DependencyGraph();
        var places = metadata.TypeDefinitions.ToDictionary(type => type, type => findPlace(GetOutermost(metadata, type)));
        foreach (var type in metadata.TypeDefinitions)
        {
            foreach (var other in new TypeUsage(pe, type).Find())
                graph.Add((places[type], places[other]), $"{GetName(metadata, type)} uses {GetName(metadata, other)}");
        }

        return graph;
    }

    private static TypeDefinitionHandle GetOutermost(MetadataReader metadata, TypeDefinitionHandle type)
    {
        while (metadata.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer)
            type = outer;
        return type;
    }

    private static string GetName(MetadataReader metadata, TypeDefinitionHandle type) =>
        metadata.GetString(metadata.GetTypeDefinition(GetOutermost(metadata, type)).Name);

    private static string Format(KeyValuePair<(string From, string To), string> edge) =>
        $"{Path.GetFileName(edge.Key.From)} -> {Path.GetFileName(edge.Key.To)} ({edge.Value})";

    private void Add((string? From, string? To) edge, string example)
    {
        if (edge is ({ } from, { } to) && from != to)
            _edges.TryAdd((from, to), example);
    }

    private bool IsReachable(string place, string from)
    {
        HashSet<string> seen = [from];
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out var at))
        {
            if (at == place)
                return true;
            foreach (var edge in _edges.Keys.Where(edge => edge.From == at && seen.Add(edge.To)))
                next.Enqueue(edge.To);
        }

        return false;
    }
}
