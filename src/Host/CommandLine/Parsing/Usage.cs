using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Formats the parameters of a usage line.</summary>
internal static class Usage
{
    /// <summary>The name with its arguments and required options: <c>ec2:instance:create --image=IMAGE --name=NAME</c>; optional options are omitted.</summary>
    public static string Format(string name, IReadOnlyList<Parameter> parameters) =>
        string.Join(
            ' ',
            [
                name,
                .. parameters.Where(parameter => parameter.IsPositional).Select(FormatPositional),
                .. parameters
                    .Where(parameter => parameter is { IsPositional: false, IsRequired: true })
                    .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
                    .Select(FormatOption),
            ]
        );

    /// <summary>What stands for the value: its own name for it, or the parameter's name in capitals.</summary>
    public static string Placeholder(Parameter parameter) => parameter.ValueName ?? parameter.Name.Replace('-', '_').ToUpperInvariant();

    /// <summary>An option as it is typed, <c>--name=NAME</c>.</summary>
    public static string FormatOption(Parameter parameter) =>
        parameter.Type switch
        {
            ParameterType.Bool => $"--{parameter.Name}",
            ParameterType.Texts => $"--{parameter.Name}={Placeholder(parameter)} ...",
            ParameterType.Int or ParameterType.Number => $"--{parameter.Name}=N",
            _ => $"--{parameter.Name}={Placeholder(parameter)}",
        };

    private static string FormatPositional(Parameter parameter)
    {
        var name = Placeholder(parameter) + (parameter.Type == ParameterType.Texts ? "..." : "");
        return parameter.IsRequired ? name : $"[{name}]";
    }
}
