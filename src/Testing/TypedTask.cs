using System.Reflection;
using System.Runtime.ExceptionServices;

namespace OriginScript.Testing;

/// <summary>Adds the steps of a task as if its name and arguments were typed after <c>origin</c>.</summary>
public static class TypedTask
{
    /// <summary>Adds the steps of a task.</summary>
    /// <param name="recipe">The recipe, empty as the program's is.</param>
    /// <param name="assemblies">Where the task is looked for.</param>
    /// <param name="task">The full name, <c>route53:record:create</c>.</param>
    /// <param name="words">The arguments, without shell quoting.</param>
    /// <returns>The result that the program would print; null for none.</returns>
    /// <exception cref="OriginException">There is no such task, or it does not accept the arguments.</exception>
    public static object? AddSteps(Recipe recipe, IEnumerable<Assembly> assemblies, string task, IReadOnlyList<string> words)
    {
        var method =
            FindMethod(assemblies, task)
            ?? throw new OriginException(
                $"There is no task {task}. Add [Task(\"{task}\")] to a public static method, or name the step after a task that exists."
            );
        var parameters = method.GetParameters();
        var isVerb = parameters[0].ParameterType == typeof(HostBuilder);
        if (!isVerb && parameters[0].ParameterType != typeof(Recipe))
            throw new OriginException($"The task {task} is a query and adds no steps.");
        var binder = new WordBinder(task, parameters.Skip(1).ToArray());
        var (host, values) = binder.Bind(words, isVerb);
        return Invoke(method, [isVerb ? AddHost(recipe, host!) : recipe, .. values]);
    }

    /// <summary>The task of a step is looked for in the step's assembly, and in those that it refers to.</summary>
    internal static void AddSteps(Recipe recipe, Step step, IReadOnlyList<string> words) =>
        AddSteps(recipe, FindAssemblies(step.GetType().Assembly), step.Id.Task, words);

    /// <summary>Whether the task of a step only reads when it is typed: a condition may have the name of a query.</summary>
    internal static bool IsQuery(Step step) =>
        FindMethod(FindAssemblies(step.GetType().Assembly), step.Id.Task) is { } method
        && method.GetParameters()[0].ParameterType is var first
        && first != typeof(HostBuilder)
        && first != typeof(Recipe);

    private static MethodInfo? FindMethod(IEnumerable<Assembly> assemblies, string task) =>
        assemblies
            .SelectMany(FindMethods)
            .FirstOrDefault(method => method.GetCustomAttributes<TaskAttribute>().Any(attribute => attribute.Name == task));

    private static IEnumerable<Assembly> FindAssemblies(Assembly first)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var open = new Queue<Assembly>([first]); open.TryDequeue(out var assembly); )
        {
            yield return assembly;
            foreach (
                var name in assembly
                    .GetReferencedAssemblies()
                    .Where(name => name.Name!.StartsWith("OriginScript", StringComparison.Ordinal) && known.Add(name.Name!))
            )
                open.Enqueue(Assembly.Load(name));
        }
    }

    private static IEnumerable<MethodInfo> FindMethods(Assembly assembly) =>
        assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static));

    // An address or a full name also gives the host's location, as in the program.
    private static HostBuilder AddHost(Recipe recipe, string word)
    {
        var address = MachineAddress.Parse(word);
        var host = recipe.Host(address.Label);
        host.Ip.SetKnown(address.ToString());
        if (address.IsName)
            host.Fqdn.SetKnown(address.Host);
        return host;
    }

    private static object? Invoke(MethodInfo method, object?[] arguments)
    {
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
}
