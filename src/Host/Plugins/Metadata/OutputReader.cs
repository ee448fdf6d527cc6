using System.Reflection.Metadata;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>Reads which outputs a plugin declares and which verbs make one known.</summary>
internal static class OutputReader
{
    private const string GetterPrefix = "get_";

    /// <summary>The extension properties: the compiler emits each as a static method that takes the host.</summary>
    public static IEnumerable<OutputProperty> ReadProperties(IEnumerable<MethodMetadata> methods) =>
        methods
            .Where(method =>
                method.Name.StartsWith(GetterPrefix, StringComparison.Ordinal)
                && method.ReturnType == typeof(Output).FullName
                && method.Parameters is [{ Type: "OriginScript.HostBuilder" }]
            )
            .Select(method => new OutputProperty(method.Name[GetterPrefix.Length..], method.Type))
            .OrderBy(output => output.Name, StringComparer.Ordinal);

    /// <summary>The declarations on verbs; overloads that are called alike count once.</summary>
    public static IEnumerable<OutputProvider> ReadProviders(AssemblyFile file, IEnumerable<MethodMetadata> verbs) =>
        verbs
            .SelectMany(verb =>
                file.GetAttributes(verb.Attributes, typeof(ProvidesAttribute).FullName!).Select(attribute => ToProvider(verb, attribute))
            )
            .Distinct()
            .OrderBy(provider => provider.Usage, StringComparer.Ordinal);

    private static OutputProvider ToProvider(MethodMetadata verb, CustomAttributeValue<string> attribute) =>
        new(
            (string)attribute.FixedArguments[0].Value!,
            attribute.FindNamed(nameof(ProvidesAttribute.Usage)) as string
                ?? $"{verb.Name}({string.Join(", ", verb.Parameters.Skip(1).Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name))})"
        );
}
