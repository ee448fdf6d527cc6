using System.Reflection;
using System.Reflection.Metadata;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>The types and members of an Abstractions assembly that a plugin may use.</summary>
internal sealed class ContractMembers
{
    private readonly MetadataReader _reader;
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);

    public ContractMembers(AssemblyFile file)
    {
        _reader = file.Reader;
        Version = file.Version;
        foreach (var handle in _reader.TypeDefinitions)
            _types[TypeNames.Of(_reader, handle)] = _reader.GetTypeDefinition(handle);
    }

    public string Version { get; }

    public bool HasType(string name) =>
        _types.TryGetValue(name, out var type)
        && (type.Attributes & TypeAttributes.VisibilityMask)
            is TypeAttributes.Public
                or TypeAttributes.NestedPublic
                or TypeAttributes.NestedFamily
                or TypeAttributes.NestedFamORAssem;

    /// <summary>Whether the type or one of its bases has the member; a base outside the contract is assumed to have it.</summary>
    public bool HasMember(string type, MemberSignature member)
    {
        while (_types.TryGetValue(TypeNames.WithoutTypeArguments(type), out var definition))
        {
            if (Declares(definition, member))
                return true;
            if (definition.BaseType.IsNil)
                return false;
            type = TypeNames.Of(_reader, definition.BaseType);
        }

        return type is not ("System.Object" or "System.ValueType" or "System.Enum" or "System.Attribute");
    }

    /// <summary>The abstract methods that a class derived from the type has to implement, by name and number of parameters.</summary>
    public IEnumerable<(string Name, int Parameters)> GetAbstractMethods(string type)
    {
        var met = new HashSet<(string, int)>();
        while (_types.TryGetValue(TypeNames.WithoutTypeArguments(type), out var definition))
        {
            foreach (
                var method in definition
                    .GetMethods()
                    .Select(_reader.GetMethodDefinition)
                    .Where(method => method.Attributes.HasFlag(MethodAttributes.Virtual))
            )
            {
                var slot = (_reader.GetString(method.Name), method.DecodeSignature(TypeNames.Instance, null).ParameterTypes.Length);
                if (met.Add(slot) && method.Attributes.HasFlag(MethodAttributes.Abstract))
                    yield return slot;
            }

            if (definition.BaseType.IsNil)
                yield break;
            type = TypeNames.Of(_reader, definition.BaseType);
        }
    }

    private bool Declares(TypeDefinition type, MemberSignature member) =>
        member.IsField
            ? type.GetFields()
                .Select(_reader.GetFieldDefinition)
                .Any(field => IsReachable(field.Attributes) && MemberSignature.Of(_reader, field) == member)
            : type.GetMethods()
                .Select(_reader.GetMethodDefinition)
                .Any(method =>
                    IsReachable((FieldAttributes)method.Attributes)
                    && _reader.StringComparer.Equals(method.Name, member.Name)
                    && MemberSignature.Of(_reader, method) == member
                );

    // Methods and fields use the same access bits.
    private static bool IsReachable(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
