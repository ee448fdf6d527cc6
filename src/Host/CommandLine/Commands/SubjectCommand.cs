using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>A command that takes a recipe or a task with its own arguments and options: plan, run, undo.</summary>
internal abstract class SubjectCommand(string name, string summary, params Parameter[] options) : ICommand
{
    public string Name => name;

    public string Summary => summary;

    /// <summary>Those beside what the recipe or task takes itself.</summary>
    public IReadOnlyList<Parameter> Options => options;

    public IReadOnlyList<Parameter> Parameters { get; } =
    [
        Own.Argument("recipe", "A recipe's path or name, or a task."),
        Own.Words("arguments", "What the recipe or the task takes."),
        .. options,
    ];

    public Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var meaning = new Resolver(origin).SubjectOf(words, [.. options, .. GlobalParameters.All]);
        return Run(origin, meaning);
    }

    /// <summary>Does it to what the words named.</summary>
    public Task<int> Run(Origin origin, Meaning meaning)
    {
        var (subject, bound) = new Subjects(origin, options).Of(meaning);
        return Do(origin.Workbench(GlobalParameters.Read(bound, origin.Around)), subject, RunOptions.Read(bound));
    }

    protected abstract Task<int> Do(IWorkbench workbench, Subject subject, Choices choices);
}
