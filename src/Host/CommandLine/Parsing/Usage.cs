using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>How parameters stand in a usage line.</summary>
internal static class Usage
{
    /// <summary>The name and what must and may follow it: <c>ec2:instance:create --image=IMAGE --name=NAME</c>; options that may be left out are not in it.</summary>
    public static string Of(string name, IReadOnlyList<Parameter> parameters) => string.Join(' ',
    [
        name,
        .. parameters.Where(parameter => parameter.Positional).Select(Positional),
        .. parameters.Where(parameter => parameter is { Positional: false, Required: true }).OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(Option),
    ]);

    /// <summary>What stands for the value: the name in capitals.</summary>
    public static string Placeholder(Parameter parameter) => parameter.Name.Replace('-', '_').ToUpperInvariant();

    /// <summary>An option as it is typed, <c>--name=NAME</c>.</summary>
    public static string Option(Parameter parameter) => parameter.Type switch
    {
        ParameterType.Bool => $"--{parameter.Name}",
        ParameterType.Texts => $"--{parameter.Name}={Placeholder(parameter)} ...",
        ParameterType.Int or ParameterType.Number => $"--{parameter.Name}=N",
        _ => $"--{parameter.Name}={Placeholder(parameter)}",
    };

    private static string Positional(Parameter parameter)
    {
        var name = Placeholder(parameter) + (parameter.Type == ParameterType.Texts ? "..." : "");
        return parameter.Required ? name : $"[{name}]";
    }
}
