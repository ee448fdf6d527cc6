using System.Globalization;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Reads a word as what its parameter takes.</summary>
internal static class Reading
{
    public static object Of(Parameter parameter, string word) => parameter.Type switch
    {
        ParameterType.Int => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw Refused(parameter, "a whole number", word),
        ParameterType.Number => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refused(parameter, "a number", word),
        ParameterType.Bool => bool.TryParse(word, out var yes) ? yes : throw Refused(parameter, "true or false", word),
        _ => word,
    };

    private static UsageException Refused(Parameter parameter, string kind, string word) =>
        new($"{(parameter.Positional ? Usage.Placeholder(parameter) : $"--{parameter.Name}")} takes {kind}, not \"{word}\".");
}
