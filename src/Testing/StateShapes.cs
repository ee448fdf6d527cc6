using System.Reflection;
using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>
/// The shapes of a plugin's state records as journals hold them, to be pinned by a snapshot: a journal that was written with one shape is read with
/// another after an update. If the snapshot changes, raise the version in <see cref="StateShapeAttribute"/> and override Upgrade in the step.
/// </summary>
public static class StateShapes
{
    /// <summary>The state records of all steps in the assembly: each with its version, and the names and types of its properties.</summary>
    public static string Describe(Assembly plugin) =>
        string.Join(
            '\n',
            plugin.GetTypes().Select(FindStateType).OfType<Type>().Distinct().OrderBy(state => state.Name, StringComparer.Ordinal).Select(Describe)
        );

    private static string Describe(Type state) =>
        string.Join(
            '\n',
            [
                $"{state.Name}, shape {StateShape.GetVersion(state)}",
                .. StateJson.GetProperties(state).Select(property => $"  {property.Name}: {property.Type}"),
                "",
            ]
        );

    private static Type? FindStateType(Type type)
    {
        for (var step = type.IsAbstract ? null : type.BaseType; step is not null; step = step.BaseType)
        {
            if (step.IsGenericType && step.GetGenericTypeDefinition() == typeof(Step<>))
                return step.GetGenericArguments()[0] is { IsGenericParameter: false } state ? state : null;
        }

        return null;
    }
}
