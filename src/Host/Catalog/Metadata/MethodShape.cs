using System.Reflection.Metadata;

namespace OriginScript.Host.Catalog.Metadata;

/// <summary>A method with all that help and binding need of it.</summary>
internal sealed record MethodShape(string Type, string Name, int Arity, IReadOnlyList<ParameterShape> Parameters, CustomAttributeHandleCollection Attributes)
{
    /// <summary>What it is called in the XML docs.</summary>
    public string DocId => XmlDocs.Method(Type, Name, Arity, Parameters.Select(parameter => parameter.Type));

    public static MethodShape Of(AssemblyFile file, MethodDefinition method)
    {
        var signature = method.DecodeSignature(TypeNames.It, null);
        var parameters = new ParameterShape[signature.ParameterTypes.Length];
        foreach (var handle in method.GetParameters())
        {
            var parameter = file.Reader.GetParameter(handle);
            if (parameter.SequenceNumber > 0)
                parameters[parameter.SequenceNumber - 1] = ParameterShape.Of(file, parameter, signature.ParameterTypes[parameter.SequenceNumber - 1]);
        }

        return new(
            TypeNames.Of(file.Reader, method.GetDeclaringType()),
            file.Reader.GetString(method.Name),
            signature.GenericParameterCount,
            [.. parameters.Select((parameter, at) => parameter ?? new ParameterShape($"arg{at}", signature.ParameterTypes[at]))],
            method.GetCustomAttributes());
    }
}
