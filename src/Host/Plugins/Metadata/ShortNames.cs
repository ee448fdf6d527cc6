namespace OriginScript.Host.Plugins.Metadata;

/// <summary>Full type names as written in source: <c>int?</c>, <c>string[]</c>, <c>IReadOnlyList&lt;Text&gt;</c>.</summary>
internal static class ShortNames
{
    private const string Nullable = "System.Nullable`1<";

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Char"] = "char",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Void"] = "void",
    };

    public static string Of(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
            return Of(type[..^2]) + "[]";
        if (type.StartsWith(Nullable, StringComparison.Ordinal))
            return Of(type[Nullable.Length..^1]) + "?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        var open = TypeNames.WithoutTypeArguments(type);
        var name = open[(open.LastIndexOfAny(['.', '/']) + 1)..];
        return open.Length == type.Length ? name : $"{name.Split('`')[0]}<{string.Join(", ", Arguments(type[(open.Length + 1)..^1]).Select(Of))}>";
    }

    private static IEnumerable<string> Arguments(string list)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch
            {
                '<' => 1,
                '>' => -1,
                _ => 0,
            };
            if (list[i] != ',' || depth > 0)
                continue;
            yield return list[start..i];
            start = i + 1;
        }

        yield return list[start..];
    }
}
