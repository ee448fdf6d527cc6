using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The names of origin's own options that can be typed beside those of a recipe, so that a recipe must not declare them.</summary>
internal static class ReservedNames
{
    /// <summary>The names without dashes, with the negative forms of switches, and what has the option: <c>"origin plan"</c>.</summary>
    public static IReadOnlyDictionary<string, string> Collect(CommandTable commands)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["help"] = "origin", ["version"] = "origin" };
        foreach (var option in GlobalParameters.All.Append(ExecutionParameters.Force))
            Add(names, option, "origin");
        foreach (
            var uses in commands
                .All.OfType<PlanTargetCommand>()
                .SelectMany(command => command.Options, (command, option) => (Command: command.Name, Option: option))
                .GroupBy(use => use.Option)
        )
            Add(names, uses.Key, $"origin {string.Join(" and of origin ", uses.Select(use => use.Command))}");
        return names;
    }

    private static void Add(Dictionary<string, string> names, Parameter option, string owner)
    {
        names.TryAdd(option.Name, owner);
        if (option.Type == ParameterType.Bool)
            names.TryAdd($"no-{option.Name}", owner);
    }
}
