using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace OriginScript.Compiler;

/// <summary>The rules for a recipe's arguments and options, which make a command line unambiguous.</summary>
internal static partial class ArgumentRules
{
    public static IEnumerable<(Location Location, string Message)> FindViolations(
        IReadOnlyList<(DeclaredArgument Argument, Location Location)> declared,
        IReadOnlyDictionary<string, string> reserved
    )
    {
        var names = new Dictionary<string, Location>(StringComparer.Ordinal);
        DeclaredArgument? last = null;
        foreach (var (argument, location) in declared)
        {
            if (!Name().IsMatch(argument.Name))
                yield return (
                    location,
                    $"\"{argument.Name}\" is not a valid argument name. Use lowercase letters, digits and hyphens, as in \"site-repo\"."
                );
            else if (DescribeReserved(argument, reserved) is { } taken)
                yield return (location, taken);
            if (!names.TryAdd(argument.Name, location))
                yield return (
                    location,
                    $"\"{argument.Name}\" is declared twice, first in {FormatLocation(names[argument.Name])}. Keep one and use its variable."
                );
            if (FindNegated(argument, declared.Select(other => other.Argument)) is { } negated)
                yield return (location, negated);
            if (!argument.IsPositional)
                continue;
            if (last is { Type.IsArray: true })
                yield return (
                    location,
                    $"The argument \"{argument.Name}\" follows \"{last.Name}\", which takes all remaining values. Declare \"{last.Name}\" last."
                );
            else if (last is { IsRequired: false } && argument.IsRequired)
                yield return (
                    location,
                    $"The argument \"{argument.Name}\" is required but follows \"{last.Name}\", which is optional. Declare it first, or give it a default value."
                );
            last = argument;
        }
    }

    // A command line has one list of names: the argument "user" and the option --user would overwrite each other.
    private static string? DescribeReserved(DeclaredArgument argument, IReadOnlyDictionary<string, string> reserved)
    {
        string[] spellings = argument.Type == typeof(bool) ? [argument.Name, $"no-{argument.Name}"] : [argument.Name];
        return spellings.FirstOrDefault(reserved.ContainsKey) is { } taken
            ? $"The {(argument.IsPositional ? "argument" : "option")} \"{argument.Name}\" has the name of an option of {reserved[taken]}, --{taken}. Choose another name, for example \"recipe-{argument.Name}\"."
            : null;
    }

    // The negative form of a switch, --no-x, is a name as well.
    private static string? FindNegated(DeclaredArgument argument, IEnumerable<DeclaredArgument> declared) =>
        declared.FirstOrDefault(other => other is { IsPositional: false } && other.Type == typeof(bool) && argument.Name == $"no-{other.Name}")
            is { } other
            ? $"\"{argument.Name}\" is the negative form of the switch \"{other.Name}\". Choose another name."
            : null;

    private static string FormatLocation(Location location)
    {
        var span = location.GetLineSpan();
        return $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}
