using System.Reflection.Metadata;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>A method with everything that help and binding need.</summary>
internal sealed record MethodMetadata(
    string Type,
    string Name,
    int Arity,
    IReadOnlyList<ParameterMetadata> Parameters,
    CustomAttributeHandleCollection Attributes
)
{
    /// <summary>The full name of its return type.</summary>
    public required string ReturnType { get; init; }

    /// <summary>Its ID in the XML docs.</summary>
    public string DocId => XmlDocs.MethodId(Type, Name, Arity, Parameters.Select(parameter => parameter.Type));

    public static MethodMetadata Of(AssemblyFile file, MethodDefinition method)
    {
        var signature = method.DecodeSignature(TypeNames.Instance, null);
        var parameters = new ParameterMetadata[signature.ParameterTypes.Length];
        foreach (var handle in method.GetParameters())
        {
            var parameter = file.Reader.GetParameter(handle);
            if (parameter.SequenceNumber > 0)
                parameters[parameter.SequenceNumber - 1] = ParameterMetadata.Of(
                    file,
                    parameter,
                    signature.ParameterTypes[parameter.SequenceNumber - 1]
                );
        }

        return new(
            TypeNames.Of(file.Reader, method.GetDeclaringType()),
            file.Reader.GetString(method.Name),
            signature.GenericParameterCount,
            [.. parameters.Select((parameter, at) => parameter ?? new ParameterMetadata($"arg{at}", signature.ParameterTypes[at]))],
            method.GetCustomAttributes()
        )
        {
            ReturnType = signature.ReturnType,
        };
    }
}
