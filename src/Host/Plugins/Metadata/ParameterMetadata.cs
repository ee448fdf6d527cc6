using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>A method's parameter.</summary>
internal sealed record ParameterMetadata(string Name, string Type)
{
    public bool HasDefault { get; private init; }

    public object? Default { get; private init; }

    public bool IsParams { get; private init; }

    public bool? IsPositional { get; private init; }

    public static ParameterMetadata Of(AssemblyFile file, System.Reflection.Metadata.Parameter parameter, string type)
    {
        var attributes = parameter.GetCustomAttributes();
        var isParams = file.HasAttribute(attributes, "System.ParamArrayAttribute");
        return new(file.Reader.GetString(parameter.Name), type)
        {
            HasDefault = parameter.Attributes.HasFlag(ParameterAttributes.Optional),
            Default = Constant(file.Reader, parameter.GetDefaultValue()),
            IsParams = isParams,
            IsPositional =
                file.HasAttribute(attributes, typeof(ArgumentAttribute).FullName!) || isParams ? true
                : file.HasAttribute(attributes, typeof(OptionAttribute).FullName!) ? false
                : null,
        };
    }

    /// <summary>As written in a C# signature, <c>int ttl = 300</c>.</summary>
    public override string ToString() =>
        $"{(IsParams ? "params " : "")}{ShortNames.Of(Type)}{(HasDefault && Default is null && !Type.EndsWith('>') ? "?" : "")} {Name}{(HasDefault ? $" = {Literal}" : "")}";

    private string Literal =>
        Default switch
        {
            null => "null",
            string text => $"\"{text}\"",
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    private static object? Constant(MetadataReader reader, ConstantHandle handle)
    {
        if (handle.IsNil)
            return null;
        var constant = reader.GetConstant(handle);
        return reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
    }
}
