using System.Diagnostics;
using System.Reflection;

namespace OriginScript.Host.Recipes;

/// <summary>
/// Describes the failure of a verb that was given null although its declaration takes none. The compiler of recipes refuses that wherever it can see it;
/// it cannot in what was read from a file, for example.
/// </summary>
internal static class NullArgumentFailure
{
    /// <summary>What to check; null: the failure has another cause.</summary>
    /// <param name="cause">What was thrown.</param>
    /// <param name="verb">The frame that the recipe called.</param>
    /// <param name="plugin">The plugin that provides the verb.</param>
    public static string? TryDescribe(Exception cause, StackFrame? verb, string plugin)
    {
        if (cause is not (NullReferenceException or ArgumentNullException) || verb?.GetMethod() is not { IsStatic: true } method)
            return null;
        string[] names = [.. method.GetParameters().Skip(1).Where(TakesNoNull).Select(parameter => $"\"{parameter.Name}\"")];
        return names.Length == 0
            ? null
            : $".{method.Name} failed with {cause.GetType().Name}. Check that no argument is null ({string.Join(", ", names)}); if none is, report this to the author of {plugin}.";
    }

    private static bool TakesNoNull(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;
}
