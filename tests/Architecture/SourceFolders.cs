using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace OriginScript.Architecture.Tests;

/// <summary>The source folder of each type of an assembly, read from its debug information.</summary>
internal sealed class SourceFolders
{
    // Says for a type without code, such as an interface, in which file it is.
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly MetadataReader _metadata;
    private readonly MetadataReader _symbols;

    public SourceFolders(PEReader pe, MetadataReader symbols) => (_metadata, _symbols) = (pe.GetMetadataReader(), symbols);

    /// <summary>The folder of a type's file; null for a type that the compiler has made.</summary>
    public string? Find(TypeDefinitionHandle type) =>
        (FindByMethods(type) ?? FindByType(type)) is { } document
            ? Path.GetDirectoryName(_symbols.GetString(_symbols.GetDocument(document).Name))
            : null;

    private DocumentHandle? FindByMethods(TypeDefinitionHandle type)
    {
        foreach (var method in _metadata.GetTypeDefinition(type).GetMethods())
        {
            var debug = _symbols.GetMethodDebugInformation(method.ToDebugInformationHandle());
            if (!debug.Document.IsNil && !IsGenerated(debug.Document))
                return debug.Document;
        }

        return null;
    }

    private DocumentHandle? FindByType(TypeDefinitionHandle type)
    {
        foreach (var handle in _symbols.GetCustomDebugInformation(type))
        {
            var information = _symbols.GetCustomDebugInformation(handle);
            if (_symbols.GetGuid(information.Kind) == TypeDocuments)
                return MetadataTokens.DocumentHandle(_symbols.GetBlobReader(information.Value).ReadCompressedInteger());
        }

        return null;
    }

    private bool IsGenerated(DocumentHandle document) =>
        _symbols.GetString(_symbols.GetDocument(document).Name) is var name
        && (name.EndsWith(".g.cs", StringComparison.Ordinal) || name.Contains("/obj/", StringComparison.Ordinal));
}
