using System.Diagnostics;
using System.Reflection;

namespace OriginScript.Engine;

/// <summary>
/// Describes an exception in code of a plugin. An <see cref="OriginException"/> is a sentence for the user; any other exception is a defect, and its
/// message means nothing without its type and the plugin in which it was thrown.
/// </summary>
internal static class PluginFailure
{
    private static readonly string Contract = typeof(Recipe).Assembly.GetName().Name!;
    private static readonly Assembly Engine = typeof(PluginFailure).Assembly;

    /// <summary>The sentence for a step that failed.</summary>
    /// <param name="step">The step; its assembly is named if no frame of a plugin is left.</param>
    /// <param name="exception">What it threw.</param>
    public static string Describe(Step step, Exception exception) =>
        exception is OriginException or OperationCanceledException
            ? exception.Message
            : Describe(FindPlugin(exception) ?? NameOf(step.GetType().Assembly), exception);

    /// <summary>The sentence for an exception that no step can be blamed for; null: it is none of a plugin.</summary>
    public static string? TryDescribe(Exception exception) =>
        exception is OriginException or OperationCanceledException || FindPlugin(exception) is not { } plugin ? null : Describe(plugin, exception);

    /// <summary>The sentence for an exception that was thrown in that plugin.</summary>
    public static string Describe(string plugin, Exception exception)
    {
        var message = exception.Message.ReplaceLineEndings(" ").TrimEnd();
        return $"{plugin} failed with {exception.GetType().Name}: {message}{(message.EndsWith('.') ? "" : ".")} Report this to the author of the plugin.";
    }

    /// <summary>An error about a step for callers that have no line of the log to write it to.</summary>
    internal static OriginException ToError(Step step, Exception exception) => new($"{step.Id}: {Describe(step, exception)}", exception);

    // The innermost frame with code above the base class library and the SDKs: what is built on the contract is a plugin or a program that uses it.
    private static string? FindPlugin(Exception exception) =>
        new StackTrace(exception)
            .GetFrames()
            .Select(frame => frame.GetMethod()?.DeclaringType?.Assembly)
            .FirstOrDefault(assembly =>
                assembly is not null && (assembly == Engine || assembly.GetReferencedAssemblies().Any(reference => reference.Name == Contract))
            )
            is { } found
        && found != Engine
            ? NameOf(found)
            : null;

    private static string NameOf(Assembly assembly) => assembly.GetName().Name!;
}
