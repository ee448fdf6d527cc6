using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Commands;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>Binds the remaining arguments to the parameters of a recipe or task and creates the target of plan, run or undo.</summary>
/// <param name="origin">The services that can be used.</param>
/// <param name="options">The options of the command, in addition to the global ones.</param>
internal sealed class PlanTargetBinder(CommandServices origin, IReadOnlyList<Parameter> options)
{
    /// <exception cref="UsageException">The arguments do not match the parameters of the recipe or task, or it is a query.</exception>
    public (PlanTarget Target, BoundArguments Bound) Bind(ResolvedCommand meaning) =>
        meaning switch
        {
            ResolvedCommand.RecipeMatch recipe => BindRecipe(recipe),
            ResolvedCommand.TaskMatch { Task.Kind: not TaskKind.Query } task => BindTask(task),
            ResolvedCommand.TaskMatch query => throw new UsageException(
                $"{query.Task.Name} is a query, so there is nothing to plan or undo. Run it with origin {query.Task.Name}."
            ),
            _ => throw new UsageException("No recipe or task given. Write the path of a .csx file, or a name that \"origin list\" shows."),
        };

    private (PlanTarget, BoundArguments) BindRecipe(ResolvedCommand.RecipeMatch meaning)
    {
        var recipe = meaning.Recipe;
        var script = origin.Recipes.Load(recipe.Path);
        var own = script.Signature.Parameters;
        var bound = ArgumentBinder.Bind(
            recipe.DisplayPath,
            [.. own, .. options, .. GlobalParameters.GetFor(origin, [.. own, .. options], meaning.Rest)],
            meaning.Rest
        );
        var given = bound.GetGiven(own);
        var target = new PlanTarget(recipe.DisplayPath, script.Signature.Name, script.AddSteps)
        {
            RecipeDirectory = script.Directory,
            Identity = [RealPath.Resolve(recipe.Path), .. IdentityArguments(bound, own)],
            RecipePath = RealPath.Resolve(recipe.Path),
            Arguments = [.. TypedArguments.Format(own, bound)],
            Plugins = script.RequiredPlugins,
            ArgumentValues = given,
            IsRecipe = true,
        };
        return (target, bound);
    }

    private (PlanTarget, BoundArguments) BindTask(ResolvedCommand.TaskMatch meaning)
    {
        var task = meaning.Task;
        var bound = TaskBinder.Bind(
            origin,
            task,
            task.RequiresConfirmation ? [.. options.Union([ExecutionParameters.Force])] : options,
            meaning.Rest
        );
        var values = bound.GetValues(task.Parameters);
        var method = new Lazy<TaskMethod>(() => new(task, origin.Tasks.LoadMethod(task)));
        var target = new PlanTarget(task.CallName, task.Name, recipe => Task.FromResult(method.Value.AddSteps(recipe, values)))
        {
            RecipeDirectory = origin.HostEnvironment.CurrentDirectory,
            Identity = [task.CallName, .. IdentityArguments(bound, task.Parameters)],
            Arguments = [.. TypedArguments.Format(task.Parameters, bound)],
            Plugins = [task.Plugin],
            RequiresConfirmation = task.RequiresConfirmation,
        };
        return (target, bound);
    }

    /// <summary>The effective argument values, independent of their order and of whether they were passed or are defaults.</summary>
    private static IEnumerable<string> IdentityArguments(BoundArguments bound, IReadOnlyList<Parameter> declared) =>
        declared
            .Zip(
                bound.GetValues(declared),
                (parameter, value) => (parameter.Name, Value: value is IEnumerable<string> words ? string.Join('\n', words) : value)
            )
            .OrderBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(argument => FormattableString.Invariant($"{argument.Name}={argument.Value}"));
}
