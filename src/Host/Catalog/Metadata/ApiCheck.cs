using System.Reflection;
using System.Reflection.Metadata;

namespace OriginScript.Host.Catalog.Metadata;

/// <summary>Whether everything that a plugin uses of OriginScript.Abstractions is in the one that this host has.</summary>
internal static class ApiCheck
{
    private static readonly string Contract = typeof(Recipe).Assembly.GetName().Name!;

    /// <summary>The first thing that is missing, as a sentence with both versions; null: nothing.</summary>
    public static string? Problem(AssemblyFile plugin, string version)
    {
        var references = plugin.Reader.AssemblyReferences.Select(plugin.Reader.GetAssemblyReference)
            .Where(reference => plugin.Reader.StringComparer.Equals(reference.Name, Contract)).ToList();
        if (references.Count == 0)
            return $"{plugin.Name} does not use {Contract}, so it is no plugin. Remove its folder.";
        using var file = AssemblyFile.Open(typeof(Recipe).Assembly.Location);
        var contract = new ContractMembers(file);
        var missing = MissingType(plugin.Reader, contract) ?? MissingMember(plugin.Reader, contract);
        var against = $"{Contract} {references[0].Version.ToString(3)}, and this host has {contract.Version}";
        if (missing is not null)
            return $"{plugin.Name} {version} needs {missing} of {against}. Install a version of the plugin that was built for {contract.Version}.";
        return Unimplemented(plugin, contract) is { } demanded
            ? $"{plugin.Name} {version} lacks {demanded}: it was built for {against}, which demands it. Build the plugin again for {contract.Version}."
            : null;
    }

    private static string? MissingType(MetadataReader plugin, ContractMembers contract) => plugin.TypeReferences
        .Where(handle => IsOfContract(plugin, handle))
        .Select(handle => TypeNames.Of(plugin, handle))
        .Where(type => !contract.HasType(type))
        .Select(ShortNames.Of)
        .FirstOrDefault();

    private static string? MissingMember(MetadataReader plugin, ContractMembers contract)
    {
        foreach (var reference in plugin.MemberReferences.Select(plugin.GetMemberReference))
        {
            var type = TypeNames.Of(plugin, reference.Parent);
            if (!contract.HasType(TypeNames.Open(type)))
                continue;
            var member = Member.Of(plugin, reference);
            if (!contract.HasMember(type, member))
                return $"{ShortNames.Of(TypeNames.Open(type)).Split('`')[0]}.{member}";
        }

        return null;
    }

    private static string? Unimplemented(AssemblyFile plugin, ContractMembers contract)
    {
        var reader = plugin.Reader;
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0))
        {
            var (has, outside) = Slots(reader, type);
            var bases = type.GetInterfaceImplementations().Select(made => TypeNames.Of(reader, reader.GetInterfaceImplementation(made).Interface)).Append(outside);
            foreach (var (name, parameters) in bases.SelectMany(contract.Demands))
            {
                if (!has.Contains((name, parameters)))
                    return $"{reader.GetString(type.Name)}.{name}";
            }
        }

        return null;
    }

    /// <summary>The virtual methods of a type and its bases within the plugin, and the first base outside of it.</summary>
    private static (HashSet<(string, int)> Has, string Outside) Slots(MetadataReader reader, TypeDefinition type)
    {
        var has = new HashSet<(string, int)>();
        while (true)
        {
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => method.Attributes.HasFlag(MethodAttributes.Virtual)))
            {
                var name = reader.GetString(method.Name);
                has.Add((name[(name.LastIndexOf('.') + 1)..], method.DecodeSignature(TypeNames.It, null).ParameterTypes.Length));
            }

            var parent = type.BaseType;
            if (parent.Kind == HandleKind.TypeSpecification)
                parent = Definition(reader, TypeNames.Open(TypeNames.Of(reader, parent))) ?? parent;
            if (parent.IsNil || parent.Kind != HandleKind.TypeDefinition)
                return (has, parent.IsNil ? "" : TypeNames.Of(reader, parent));
            type = reader.GetTypeDefinition((TypeDefinitionHandle)parent);
        }
    }

    private static EntityHandle? Definition(MetadataReader reader, string name)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            if (TypeNames.Of(reader, handle) == name)
                return handle;
        }

        return null;
    }

    private static bool IsOfContract(MetadataReader plugin, TypeReferenceHandle handle)
    {
        var scope = plugin.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsOfContract(plugin, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => plugin.StringComparer.Equals(plugin.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, Contract),
            _ => false,
        };
    }
}
