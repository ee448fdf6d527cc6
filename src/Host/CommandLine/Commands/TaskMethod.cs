using System.Reflection;
using System.Runtime.ExceptionServices;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The static method that implements a task, called with the values of a command line.</summary>
internal sealed class TaskMethod(CommandSignature task, MethodInfo method)
{
    /// <summary>Adds the task's steps and returns the result to print when they are done.</summary>
    /// <exception cref="UsageException">An argument is not valid for the task. A usage error, because there is no recipe to correct.</exception>
    public Text? AddSteps(Recipe recipe, IReadOnlyList<object?> values)
    {
        try
        {
            return InvokeForRecipe(recipe, values) switch
            {
                Output output => output,
                Text text => text,
                _ => null,
            };
        }
        catch (RecipeException e) when (e.Conflict is [])
        {
            throw new UsageException(e.Message, e);
        }
    }

    /// <summary>Whether its command line text is shown.</summary>
    public bool IsEchoed => method.GetCustomAttribute<TaskAttribute>()?.IsEchoed != false;

    /// <summary>Runs the query.</summary>
    public object? Query(Run run, IReadOnlyList<object?> values) => Invoke(run, values);

    private object? InvokeForRecipe(Recipe recipe, IReadOnlyList<object?> values) =>
        task.Kind == TaskKind.Verb ? Invoke(HostArgument.AddHost(recipe, (string)values[0]!), values.Skip(1)) : Invoke(recipe, values);

    private object? Invoke(object first, IEnumerable<object?> values)
    {
        var parameters = method.GetParameters();
        object?[] arguments = [first, .. values.Select((value, at) => ConvertTo(parameters[at + 1].ParameterType, value))];
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

    private static object? ConvertTo(Type type, object? value) =>
        value switch
        {
            string text when type == typeof(Text) => (Text)text,
            string[] words when type == typeof(Values) => Values.Create(words),
            _ => value,
        };
}
