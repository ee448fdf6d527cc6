using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>Binds a task's words: its own parameters go before options of ours that have the same name.</summary>
internal static class TaskBinding
{
    public static Bound Bind(Signature task, IReadOnlyList<Parameter> options, IReadOnlyList<string> words) => Binder.Bind(
        task.Name,
        [
            .. task.Parameters,
            .. options.Where(option => task.Parameters.All(parameter => parameter.Name != option.Name)),
            .. GlobalParameters.Beside(task.Parameters),
        ],
        words);
}
