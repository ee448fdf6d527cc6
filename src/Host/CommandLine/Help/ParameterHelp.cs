using System.Globalization;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Help;

/// <summary>Parameters with their help and defaults, in the format of Thor.</summary>
internal static class ParameterHelp
{
    /// <summary>One row per parameter, and one more per default.</summary>
    public static IReadOnlyList<(string Left, string Right)> FormatRows(IEnumerable<Parameter> parameters) => [.. parameters.SelectMany(FormatRows)];

    private static IEnumerable<(string Left, string Right)> FormatRows(Parameter parameter)
    {
        var help = parameter.Help.Length == 0 ? null : $"# {parameter.Help}";
        var otherwise = parameter.IsRequired || FormatDefault(parameter.Default) is not { } value ? null : $"# Default: {value}";
        yield return ($"  {FormatSyntax(parameter)}", help ?? otherwise ?? "");
        if (help is not null && otherwise is not null)
            yield return ("", otherwise);
    }

    private static string FormatSyntax(Parameter parameter) =>
        parameter switch
        {
            { IsPositional: true } => Usage.Placeholder(parameter),
            { Type: ParameterType.Bool, Default: true } => $"[--{parameter.Name}], [--no-{parameter.Name}]",
            { IsRequired: true } => Usage.FormatOption(parameter),
            _ when parameter == GlobalParameters.Sandbox => "[--sandbox[=DIR]]",
            _ => $"[{Usage.FormatOption(parameter)}]",
        };

    private static string? FormatDefault(object? value) =>
        value switch
        {
            null or false or "" or string[] { Length: 0 } => null,
            true => "true",
            string[] words => string.Join(' ', words),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
