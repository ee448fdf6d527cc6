namespace OriginScript.Compiler;

/// <summary>Writes the call of a verb as it can be typed: a parameter list with types is read, but not written.</summary>
internal static class VerbExample
{
    private const string Params = "params ";

    /// <summary>A call with an example for each parameter, <c>.Dns("zone", ttl: 300)</c>.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="parameters">Its parameters as declared, <c>string zone, int ttl = 300</c>.</param>
    /// <param name="number">The example of a whole number.</param>
    public static string Format(string name, string parameters, string number = "1") =>
        $".{name}({string.Join(", ", Split(parameters).Select(parameter => FormatArgument(parameter, number)))})";

    private static string FormatArgument(string parameter, string number)
    {
        var (declared, otherwise) = parameter.Split(" = ", 2) is [var before, var after] ? (before, after) : (parameter, null);
        var blank = declared.LastIndexOf(' ');
        var (type, name) = (declared[..blank], declared[(blank + 1)..]);
        if (type.StartsWith(Params, StringComparison.Ordinal))
            return FormatValue(type[Params.Length..^2], name, number);
        return otherwise is null ? FormatValue(type, name, number)
            : otherwise is "null" ? $"{name}: {FormatValue(type.TrimEnd('?'), name, number)}"
            : $"{name}: {otherwise}";
    }

    // Of a type that has no literal, such as a secret or a host, the recipe has a variable.
    private static string FormatValue(string type, string name, string number) =>
        type switch
        {
            "string" or nameof(Text) => $"\"{name}\"",
            "int" => number,
            "double" => "1.5",
            "bool" => "true",
            [.. var item, '[', ']'] => $"[{FormatValue(item, name, number)}]",
            _ => name,
        };

    // A comma within brackets or quotes does not end a parameter.
    private static IEnumerable<string> Split(string parameters)
    {
        var (begin, depth, isQuoted) = (0, 0, false);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i] == '"')
                isQuoted = !isQuoted;
            if (isQuoted)
                continue;
            depth +=
                parameters[i] is '<' or '[' or '(' ? 1
                : parameters[i] is '>' or ']' or ')' ? -1
                : 0;
            if (parameters[i] != ',' || depth > 0)
                continue;
            yield return parameters[begin..i].Trim();
            begin = i + 1;
        }

        if (parameters[begin..].Trim() is { Length: > 0 } last)
            yield return last;
    }
}
