using System.Reflection;

namespace OriginScript.Tests;

/// <summary>The tasks of a plugin as they are typed: names, positional order, options and defaults.</summary>
internal static class TaskList
{
    public static string Describe(Assembly plugin) =>
        string.Join(
            '\n',
            plugin
                .GetExportedTypes()
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(method => method.GetCustomAttribute<TaskAttribute>() is not null)
                .Select(Usage)
                .Order(StringComparer.Ordinal)
        );

    private static string Usage(MethodInfo method) =>
        string.Join(
            ' ',
            method
                .GetParameters()
                .Where(parameter => parameter.ParameterType != typeof(Recipe) && parameter.ParameterType != typeof(Run))
                .Select(Word)
                .Prepend(method.GetCustomAttribute<TaskAttribute>()!.Name)
        );

    private static string Word(ParameterInfo parameter)
    {
        var name = parameter.ParameterType == typeof(HostBuilder) ? "HOST" : parameter.Name!.ToUpperInvariant();
        var word = parameter.ParameterType == typeof(string[]) ? $"{name}..." : name;
        return !parameter.HasDefaultValue ? word
            : parameter.GetCustomAttribute<ArgumentAttribute>() is not null ? $"[{word}]"
            : $"[--{parameter.Name}={parameter.DefaultValue}]";
    }
}
