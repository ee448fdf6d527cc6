using System.Globalization;
using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Help;

/// <summary>Parameters with what they mean and their defaults, as Thor shows them.</summary>
internal static class OptionLines
{
    /// <summary>A line for each parameter, and one more for each default.</summary>
    public static IReadOnlyList<(string Left, string Right)> Of(IEnumerable<Parameter> parameters) => [.. parameters.SelectMany(Of)];

    private static IEnumerable<(string Left, string Right)> Of(Parameter parameter)
    {
        var help = parameter.Help.Length == 0 ? null : $"# {parameter.Help}";
        var otherwise = parameter.Required || Shown(parameter.Default) is not { } value ? null : $"# Default: {value}";
        yield return ($"  {Left(parameter)}", help ?? otherwise ?? "");
        if (help is not null && otherwise is not null)
            yield return ("", otherwise);
    }

    private static string Left(Parameter parameter) => parameter switch
    {
        { Positional: true } => Usage.Placeholder(parameter),
        { Type: ParameterType.Bool, Default: true } => $"[--{parameter.Name}], [--no-{parameter.Name}]",
        { Required: true } => Usage.Option(parameter),
        _ when parameter == GlobalParameters.Sandbox => "[--sandbox[=DIR]]",
        _ => $"[{Usage.Option(parameter)}]",
    };

    private static string? Shown(object? value) => value switch
    {
        null or false or "" or string[] { Length: 0 } => null,
        true => "true",
        string[] words => string.Join(' ', words),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
