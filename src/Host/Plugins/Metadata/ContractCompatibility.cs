using System.Reflection;
using System.Reflection.Metadata;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>Checks that everything a plugin uses from OriginScript.Abstractions exists in this host's version.</summary>
internal static class ContractCompatibility
{
    private static readonly string Contract = typeof(Recipe).Assembly.GetName().Name!;

    /// <summary>The first missing type or member, as a sentence with both versions; null if nothing is missing.</summary>
    public static string? FindProblem(AssemblyFile plugin, string version)
    {
        var references = plugin
            .Reader.AssemblyReferences.Select(plugin.Reader.GetAssemblyReference)
            .Where(reference => plugin.Reader.StringComparer.Equals(reference.Name, Contract))
            .ToList();
        if (references.Count == 0)
            return $"{plugin.Name} does not use {Contract}, so it is not a plugin. Remove its folder.";
        using var file = AssemblyFile.Open(typeof(Recipe).Assembly.Location);
        var contract = new ContractMembers(file);
        var missing = FindMissingType(plugin.Reader, contract) ?? FindMissingMember(plugin.Reader, contract);
        var against = $"{Contract} {references[0].Version.ToString(3)}, but this host has {contract.Version}";
        if (missing is not null)
            return $"{plugin.Name} {version} needs {missing} from {against}. Install a version of the plugin that was built for {contract.Version}.";
        return FindUnimplementedMember(plugin, contract) is { } demanded
            ? $"{plugin.Name} {version} does not implement {demanded}: it was built for {against}, which requires it. Rebuild the plugin for {contract.Version}."
            : null;
    }

    private static string? FindMissingType(MetadataReader plugin, ContractMembers contract) =>
        plugin
            .TypeReferences.Where(handle => IsOfContract(plugin, handle))
            .Select(handle => TypeNames.Of(plugin, handle))
            .Where(type => !contract.HasType(type))
            .Select(ShortNames.Of)
            .FirstOrDefault();

    private static string? FindMissingMember(MetadataReader plugin, ContractMembers contract)
    {
        foreach (var reference in plugin.MemberReferences.Select(plugin.GetMemberReference))
        {
            var type = TypeNames.Of(plugin, reference.Parent);
            if (!contract.HasType(TypeNames.WithoutTypeArguments(type)))
                continue;
            var member = MemberSignature.Of(plugin, reference);
            if (!contract.HasMember(type, member))
                return $"{ShortNames.Of(TypeNames.WithoutTypeArguments(type)).Split('`')[0]}.{member}";
        }

        return null;
    }

    private static string? FindUnimplementedMember(AssemblyFile plugin, ContractMembers contract)
    {
        var reader = plugin.Reader;
        foreach (
            var type in reader
                .TypeDefinitions.Select(reader.GetTypeDefinition)
                .Where(type => (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0)
        )
        {
            var (has, outside) = GetVirtualMethods(reader, type);
            var bases = type.GetInterfaceImplementations()
                .Select(made => TypeNames.Of(reader, reader.GetInterfaceImplementation(made).Interface))
                .Append(outside);
            foreach (var (name, parameters) in bases.SelectMany(contract.GetAbstractMethods))
            {
                if (!has.Contains((name, parameters)))
                    return $"{reader.GetString(type.Name)}.{name}";
            }
        }

        return null;
    }

    /// <summary>The virtual methods of a type and its bases within the plugin, and the first base outside it.</summary>
    private static (HashSet<(string, int)> Has, string Outside) GetVirtualMethods(MetadataReader reader, TypeDefinition type)
    {
        var has = new HashSet<(string, int)>();
        while (true)
        {
            foreach (
                var method in type.GetMethods()
                    .Select(reader.GetMethodDefinition)
                    .Where(method => method.Attributes.HasFlag(MethodAttributes.Virtual))
            )
            {
                var name = reader.GetString(method.Name);
                has.Add((name[(name.LastIndexOf('.') + 1)..], method.DecodeSignature(TypeNames.Instance, null).ParameterTypes.Length));
            }

            var parent = type.BaseType;
            if (parent.Kind == HandleKind.TypeSpecification)
                parent = FindDefinition(reader, TypeNames.WithoutTypeArguments(TypeNames.Of(reader, parent))) ?? parent;
            if (parent.IsNil || parent.Kind != HandleKind.TypeDefinition)
                return (has, parent.IsNil ? "" : TypeNames.Of(reader, parent));
            type = reader.GetTypeDefinition((TypeDefinitionHandle)parent);
        }
    }

    private static EntityHandle? FindDefinition(MetadataReader reader, string name)
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
