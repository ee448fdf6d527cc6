using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace OriginScript.Compiler;

/// <summary>The rules for a recipe's arguments and options, which make a command line unambiguous.</summary>
internal static partial class ArgumentRules
{
    public static IEnumerable<(Location Location, string Message)> FindViolations(IReadOnlyList<(DeclaredArgument Argument, Location Location)> declared)
    {
        var names = new Dictionary<string, Location>(StringComparer.Ordinal);
        DeclaredArgument? last = null;
        foreach (var (argument, location) in declared)
        {
            if (!Name().IsMatch(argument.Name))
                yield return (location, $"\"{argument.Name}\" is not a valid argument name. Use lowercase letters, digits and hyphens, as in \"site-repo\".");
            if (!names.TryAdd(argument.Name, location))
                yield return (location, $"\"{argument.Name}\" is declared twice, first in {FormatLocation(names[argument.Name])}. Keep one and use its variable.");
            if (!argument.IsPositional)
                continue;
            if (last is { Type.IsArray: true })
                yield return (location, $"The argument \"{argument.Name}\" follows \"{last.Name}\", which takes all remaining values. Declare \"{last.Name}\" last.");
            else if (last is { IsRequired: false } && argument.IsRequired)
                yield return (location, $"The argument \"{argument.Name}\" is required but follows \"{last.Name}\", which is optional. Declare it first, or give it a default value.");
            last = argument;
        }
    }

    private static string FormatLocation(Location location)
    {
        var span = location.GetLineSpan();
        return $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}
