using System.Globalization;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>The arguments of a call as they are typed: positional ones by value, options as <c>--name=value</c>, and none that equals its default.</summary>
internal static class TypedArguments
{
    public static IEnumerable<string> Format(IReadOnlyList<Parameter> declared, BoundArguments bound) =>
        declared
            .Where(parameter => parameter.IsPositional)
            .Concat(declared.Where(parameter => !parameter.IsPositional))
            .Where(parameter => bound.Has(parameter.Name) && !IsDefault(parameter, bound.Given[parameter.Name]))
            .SelectMany(parameter => Format(parameter, bound.Given[parameter.Name]));

    private static bool IsDefault(Parameter parameter, object value) =>
        !parameter.IsPositional
        && (value is string[] words && parameter.Default is string[] defaults ? words.SequenceEqual(defaults) : Equals(value, parameter.Default));

    private static IEnumerable<string> Format(Parameter parameter, object value) =>
        value switch
        {
            bool flag => [$"--{(flag ? "" : "no-")}{parameter.Name}"],
            string[] words when parameter.IsPositional => words,
            string[] words => [$"--{parameter.Name}", .. words],
            _ when parameter.IsPositional => [Convert.ToString(value, CultureInfo.InvariantCulture)!],
            _ => [FormattableString.Invariant($"--{parameter.Name}={value}")],
        };
}
