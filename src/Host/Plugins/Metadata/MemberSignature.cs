using System.Reflection.Metadata;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>A method or field by name and signature, comparable between assemblies.</summary>
/// <param name="Name">The name, <c>get_Ip</c>.</param>
/// <param name="Parameters">Full type names separated by vertical bars; null for a field.</param>
/// <param name="Type">The full name of what it returns or holds.</param>
/// <param name="Arity">The number of its own type parameters.</param>
/// <param name="IsInstance">Whether it belongs to an instance; a reference to a field does not tell.</param>
internal sealed record MemberSignature(string Name, string? Parameters, string Type, int Arity, bool IsInstance)
{
    public bool IsField => Parameters is null;

    public static MemberSignature Of(MetadataReader reader, MethodDefinition method) =>
        Of(reader.GetString(method.Name), method.DecodeSignature(TypeNames.Instance, null));

    public static MemberSignature Of(MetadataReader reader, FieldDefinition field) =>
        OfField(reader.GetString(field.Name), field.DecodeSignature(TypeNames.Instance, null));

    public static MemberSignature Of(MetadataReader reader, MemberReference reference)
    {
        var name = reader.GetString(reference.Name);
        return reference.GetKind() == MemberReferenceKind.Field
            ? OfField(name, reference.DecodeFieldSignature(TypeNames.Instance, null))
            : Of(name, reference.DecodeMethodSignature(TypeNames.Instance, null));
    }

    /// <summary>As written in source: <c>Ip</c> for a property, <c>Tag(string, string)</c> for a method.</summary>
    public override string ToString() =>
        this switch
        {
            { IsField: true } => Name,
            { Name: ".ctor" } => $"constructor({ShortParameters})",
            _ when Name.StartsWith("get_", StringComparison.Ordinal) || Name.StartsWith("set_", StringComparison.Ordinal) => Name[4..],
            _ => $"{Name}({ShortParameters})",
        };

    private string ShortParameters => Parameters is { Length: > 0 } ? string.Join(", ", Parameters.Split('|').Select(ShortNames.Of)) : "";

    private static MemberSignature Of(string name, MethodSignature<string> signature) =>
        new(name, string.Join('|', signature.ParameterTypes), signature.ReturnType, signature.GenericParameterCount, signature.Header.IsInstance);

    private static MemberSignature OfField(string name, string type) => new(name, null, type, 0, false);
}
