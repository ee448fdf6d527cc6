using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>An assembly whose metadata is read without loading it.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private readonly PEReader _file;

    private AssemblyFile(PEReader file)
    {
        _file = file;
        Reader = file.GetMetadataReader();
    }

    public MetadataReader Reader { get; }

    public string Name => Reader.GetString(Reader.GetAssemblyDefinition().Name);

    /// <summary>The informational version without its source revision; the assembly version if there is none.</summary>
    public string Version =>
        GetAttributes(Reader.GetAssemblyDefinition().GetCustomAttributes(), "System.Reflection.AssemblyInformationalVersionAttribute")
            .Select(value => ((string)value.FixedArguments[0].Value!).Split('+')[0])
            .FirstOrDefault(Reader.GetAssemblyDefinition().Version.ToString(3));

    /// <exception cref="BadImageFormatException">It is not a .NET assembly.</exception>
    public static AssemblyFile Open(string path)
    {
        var file = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        if (file.HasMetadata && file.GetMetadataReader().IsAssembly)
            return new(file);
        file.Dispose();
        throw new BadImageFormatException($"{path} has no metadata.");
    }

    public IEnumerable<CustomAttributeValue<string>> GetAttributes(CustomAttributeHandleCollection handles, string type)
    {
        foreach (var handle in handles)
        {
            var attribute = Reader.GetCustomAttribute(handle);
            var owner =
                attribute.Constructor.Kind == HandleKind.MemberReference
                    ? Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
                    : Reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
            if (TypeNames.Of(Reader, owner) == type)
                yield return attribute.DecodeValue(TypeNames.Instance);
        }
    }

    public bool HasAttribute(CustomAttributeHandleCollection handles, string type) => GetAttributes(handles, type).Any();

    public void Dispose() => _file.Dispose();
}
