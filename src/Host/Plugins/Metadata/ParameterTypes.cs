namespace OriginScript.Host.Plugins.Metadata;

/// <summary>The types of values that a command line can provide.</summary>
internal static class ParameterTypes
{
    private const string Nullable = "System.Nullable`1<";

    public const string Allowed = "string, Text, bool, int, double or string[]";

    /// <summary>The type of a parameter; null if a command line cannot provide a value of it.</summary>
    public static ParameterType? Of(string type) =>
        type switch
        {
            "System.String" or "OriginScript.Text" => ParameterType.Text,
            "System.Boolean" => ParameterType.Bool,
            "System.Int32" => ParameterType.Int,
            "System.Double" => ParameterType.Number,
            "System.String[]" or "OriginScript.Values" => ParameterType.Texts,
            _ when type.StartsWith(Nullable, StringComparison.Ordinal) => Of(type[Nullable.Length..^1]),
            _ => null,
        };
}
