using System.Reflection.Metadata;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>Reads the named arguments of an attribute.</summary>
internal static class AttributeArguments
{
    /// <summary>The value of a named argument; null: the attribute does not set it.</summary>
    public static object? FindNamed(this CustomAttributeValue<string> attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Name == name).Value;
}
