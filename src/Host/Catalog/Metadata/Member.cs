using System.Reflection.Metadata;

namespace OriginScript.Host.Catalog.Metadata;

/// <summary>A method or field by name and signature, comparable between assemblies.</summary>
/// <param name="Name">The name, <c>get_Ip</c>.</param>
/// <param name="Parameters">Full type names with commas between them; null for a field.</param>
/// <param name="Type">The full name of what it returns or holds.</param>
/// <param name="Arity">How many type parameters of its own it has.</param>
/// <param name="IsInstance">Whether it belongs to an instance; a reference to a field does not say.</param>
internal sealed record Member(string Name, string? Parameters, string Type, int Arity, bool IsInstance)
{
    public bool IsField => Parameters is null;

    public static Member Of(MetadataReader reader, MethodDefinition method) => Of(reader.GetString(method.Name), method.DecodeSignature(TypeNames.It, null));

    public static Member Of(MetadataReader reader, FieldDefinition field) => OfField(reader.GetString(field.Name), field.DecodeSignature(TypeNames.It, null));

    public static Member Of(MetadataReader reader, MemberReference reference)
    {
        var name = reader.GetString(reference.Name);
        return reference.GetKind() == MemberReferenceKind.Field
            ? OfField(name, reference.DecodeFieldSignature(TypeNames.It, null))
            : Of(name, reference.DecodeMethodSignature(TypeNames.It, null));
    }

    /// <summary>As a person writes it: <c>Ip</c> for a property, <c>Tag(string, string)</c> for a method.</summary>
    public override string ToString() => this switch
    {
        { IsField: true } => Name,
        { Name: ".ctor" } => $"constructor({Short})",
        _ when Name.StartsWith("get_", StringComparison.Ordinal) || Name.StartsWith("set_", StringComparison.Ordinal) => Name[4..],
        _ => $"{Name}({Short})",
    };

    private string Short => Parameters is { Length: > 0 } ? string.Join(", ", Parameters.Split('|').Select(ShortNames.Of)) : "";

    private static Member Of(string name, MethodSignature<string> signature) =>
        new(name, string.Join('|', signature.ParameterTypes), signature.ReturnType, signature.GenericParameterCount, signature.Header.IsInstance);

    private static Member OfField(string name, string type) => new(name, null, type, 0, false);
}
