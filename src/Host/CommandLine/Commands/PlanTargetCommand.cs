using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Commands;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>A command on a recipe or a task with its own arguments and options: plan, run, undo.</summary>
internal abstract class PlanTargetCommand(string name, string summary, params Parameter[] options) : ICommand
{
    public string Name => name;

    public string Summary => summary;

    /// <summary>The options of the command, in addition to those of the recipe or task.</summary>
    public IReadOnlyList<Parameter> Options => options;

    public IReadOnlyList<Parameter> Parameters { get; } =
    [
        ParameterFactory.Argument("recipe", "A recipe's path or name, or a task."),
        ParameterFactory.Arguments("arguments", "The arguments and options of the recipe or task."),
        .. options,
    ];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var meaning = new CommandResolver(origin).ResolveTarget(
            words,
            [.. options, .. GlobalParameters.GetFor(origin, options, words.TakeWhile(word => !RecipeLocator.IsPath(word)))]
        );
        return Run(origin, meaning);
    }

    /// <summary>Runs the command on the resolved recipe or task.</summary>
    public Task<int> Run(CommandServices origin, ResolvedCommand meaning)
    {
        var (target, bound) = new PlanTargetBinder(origin, options).Bind(meaning);
        return Execute(origin.CreateRunner(GlobalParameters.Parse(bound, origin)), target, ExecutionParameters.Parse(bound));
    }

    protected abstract Task<int> Execute(ICommandRunner runner, PlanTarget target, ExecutionOptions execution);
}
