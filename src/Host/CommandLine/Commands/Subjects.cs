using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>Binds what words named to the rest of the words, and makes of it what can be planned, run or undone.</summary>
/// <param name="origin">All that may be used.</param>
/// <param name="options">The options of the command, beside the global ones.</param>
internal sealed class Subjects(Origin origin, IReadOnlyList<Parameter> options)
{
    /// <exception cref="UsageException">The words do not fit what the recipe or the task takes, or it is a query.</exception>
    public (Subject Subject, Bound Bound) Of(Meaning meaning) => meaning switch
    {
        Meaning.OfRecipe recipe => OfRecipe(recipe),
        Meaning.OfTask { Task.Kind: not TaskKind.Query } task => OfTask(task),
        Meaning.OfTask query => throw new UsageException($"{query.Task.Name} only looks, so there is nothing to plan or to undo. Write origin {query.Task.Name}."),
        _ => throw new UsageException("There is no recipe and no task in these words. Write the path of a .csx file, or a name that \"origin list\" shows."),
    };

    /// <exception cref="UsageException">The recipe declares an option that has the name of one of ours.</exception>
    public static void RefuseOurNames(FoundRecipe recipe, Script script, IEnumerable<Parameter> ours)
    {
        var taken = ours.Concat(GlobalParameters.All).Where(option => !option.Positional).Select(option => option.Name).Append("help").ToHashSet(StringComparer.Ordinal);
        if (script.Signature.Parameters.FirstOrDefault(parameter => !parameter.Positional && taken.Contains(parameter.Name)) is { } clash)
            throw new UsageException($"{recipe.Title} declares an option --{clash.Name}, which origin has itself. Give the recipe's option another name.");
    }

    private (Subject, Bound) OfRecipe(Meaning.OfRecipe meaning)
    {
        var recipe = meaning.Recipe;
        var script = origin.Recipes.Load(recipe.Path);
        RefuseOurNames(recipe, script, options);
        var own = script.Signature.Parameters;
        var bound = Binder.Bind(recipe.Title, [.. own, .. options, .. GlobalParameters.All], meaning.Rest);
        var given = bound.Of(own);
        var subject = new Subject(recipe.Title, script.Signature.Name, script.Read)
        {
            Directory = script.Directory,
            Identity = [RealPath.Of(recipe.Path), .. Identity(bound, own)],
            Plugins = script.Needs,
            Given = given,
            IsRecipe = true,
        };
        return (subject, bound);
    }

    private (Subject, Bound) OfTask(Meaning.OfTask meaning)
    {
        var task = meaning.Task;
        var bound = TaskBinding.Bind(task, task.Asks ? [.. options.Union([RunOptions.Force])] : options, meaning.Rest);
        var values = bound.Values(task.Parameters);
        var method = new Lazy<TaskMethod>(() => new(task, origin.Tasks.Method(task)));
        var subject = new Subject(task.Name, task.Name.Replace(':', '-'), recipe => Task.FromResult(method.Value.Add(recipe, values)))
        {
            Directory = origin.Around.Directory,
            Identity = [task.Name, .. Identity(bound, task.Parameters)],
            Plugins = [task.Plugin],
            Asks = task.Asks,
        };
        return (subject, bound);
    }

    /// <summary>The same for the same values, in whatever order they were given, and whether they were given or are the defaults.</summary>
    private static IEnumerable<string> Identity(Bound bound, IReadOnlyList<Parameter> declared) => declared
        .Zip(bound.Values(declared), (parameter, value) => (parameter.Name, Value: value is IEnumerable<string> words ? string.Join('\n', words) : value))
        .OrderBy(argument => argument.Name, StringComparer.Ordinal)
        .Select(argument => FormattableString.Invariant($"{argument.Name}={argument.Value}"));
}
