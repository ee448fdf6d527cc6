using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>Binds a task's arguments: its own parameters take precedence over options of origin with the same name.</summary>
internal static class TaskBinder
{
    public static BoundArguments Bind(CommandServices origin, CommandSignature task, IReadOnlyList<Parameter> options, IReadOnlyList<string> words) =>
        ArgumentBinder.Bind(
            task.Name,
            [
                .. task.Parameters,
                .. options.Where(option => task.Parameters.All(parameter => parameter.Name != option.Name)),
                .. GlobalParameters.GetFor(origin, [.. task.Parameters, .. options], words),
            ],
            words
        );
}
