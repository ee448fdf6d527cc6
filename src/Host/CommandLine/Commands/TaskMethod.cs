using System.Reflection;
using System.Runtime.ExceptionServices;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The static method behind a task, called with the values of a command line.</summary>
internal sealed class TaskMethod(Signature task, MethodInfo method)
{
    /// <summary>Adds the task's steps, and returns what it prints when they are done.</summary>
    /// <exception cref="UsageException">A word that the task cannot use: there is no recipe that could be wrong.</exception>
    public Text? Add(Recipe recipe, IReadOnlyList<object?> values)
    {
        try
        {
            return Added(recipe, values) switch
            {
                Later later => later,
                Text text => text,
                _ => null,
            };
        }
        catch (RecipeException e) when (e.Conflict is null)
        {
            throw new UsageException(e.Message, e);
        }
    }

    /// <summary>Asks the query.</summary>
    public object? Ask(Run run, IReadOnlyList<object?> values) => Call(run, values);

    private object? Added(Recipe recipe, IReadOnlyList<object?> values) => task.Kind == TaskKind.Verb
        ? Call(HostWord.Of(recipe, (string)values[0]!), values.Skip(1))
        : Call(recipe, values);

    private object? Call(object first, IEnumerable<object?> values)
    {
        var parameters = method.GetParameters();
        object?[] arguments = [first, .. values.Select((value, at) => Fitting(parameters[at + 1].ParameterType, value))];
        try
        {
            return method.Invoke(null, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }

    private static object? Fitting(Type type, object? value) => value switch
    {
        string text when type == typeof(Text) => (Text)text,
        string[] words when type == typeof(Values) => Values.Create(words),
        _ => value,
    };
}
