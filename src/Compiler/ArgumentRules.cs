using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace OriginScript.Compiler;

/// <summary>What a recipe's arguments and options must keep to, so that a command line can be read in one way only.</summary>
internal static partial class ArgumentRules
{
    public static IEnumerable<(Location Location, string Message)> Broken(IReadOnlyList<(DeclaredArgument Argument, Location Location)> declared)
    {
        var names = new Dictionary<string, Location>(StringComparer.Ordinal);
        DeclaredArgument? last = null;
        foreach (var (argument, location) in declared)
        {
            if (!Name().IsMatch(argument.Name))
                yield return (location, $"\"{argument.Name}\" is no name for an argument: it has lower case letters, digits and hyphens, as in \"site-repo\".");
            if (!names.TryAdd(argument.Name, location))
                yield return (location, $"\"{argument.Name}\" is declared twice, first in {Place(names[argument.Name])}. Keep one and use its variable.");
            if (!argument.Positional)
                continue;
            if (last is { Type.IsArray: true })
                yield return (location, $"The argument \"{argument.Name}\" stands after \"{last.Name}\", which takes all that follows. Declare \"{last.Name}\" last.");
            else if (last is { Required: false } && argument.Required)
                yield return (location, $"The argument \"{argument.Name}\" must be given and stands after \"{last.Name}\", which may be left out. Declare it first, or give it a value for when it is left out.");
            last = argument;
        }
    }

    private static string Place(Location location)
    {
        var span = location.GetLineSpan();
        return $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}
