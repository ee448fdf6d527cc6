using System.Globalization;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Parses an argument as the type of its parameter.</summary>
internal static class ValueParser
{
    public static object Parse(Parameter parameter, string word) =>
        parameter.Type switch
        {
            ParameterType.Int => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : throw CreateError(parameter, "a whole number", word),
            ParameterType.Number => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw CreateError(parameter, "a number", word),
            ParameterType.Bool => bool.TryParse(word, out var yes) ? yes : throw CreateError(parameter, "true or false", word),
            _ => word,
        };

    private static UsageException CreateError(Parameter parameter, string kind, string word) =>
        new($"{(parameter.IsPositional ? Usage.Placeholder(parameter) : $"--{parameter.Name}")} must be {kind}, not \"{word}\".");
}
