using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using OriginScript.Engine;
using OriginScript.Host.Plugins;
using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Recipes;

/// <summary>A recipe failed while it was evaluated: the message begins with the innermost line of the recipe.</summary>
internal sealed class RecipeEvaluationException : RecipeErrorException
{
    private RecipeEvaluationException(SourcePosition? position, string reason, IReadOnlyList<string> frames, Exception cause)
        : base(position, reason, cause) => Frames = frames;

    /// <summary>The recipe's own stack frames, the innermost first, with names as written in the source.</summary>
    public IReadOnlyList<string> Frames { get; }

    public static OriginException From(Exception error, IReadOnlyList<string> files, PluginCatalog catalog, IReadOnlyList<string> plugins)
    {
        var cause = Unwrap(error);
        var trace = new StackTrace(cause, fNeedFileInfo: true).GetFrames();
        var frames = trace.Where(frame => files.Contains(frame.GetFileName())).ToList();
        var position = frames.Count > 0 ? SourcePosition.Of(frames[0]) : null;
        if (DescribeIncompatiblePlugin(cause, trace, plugins) is { } misfit)
            return new PluginException(position is null ? misfit : $"{position}: {misfit}", cause);
        var plugin = FindPlugin(trace, files, catalog);
        var verb = trace.TakeWhile(frame => !files.Contains(frame.GetFileName())).LastOrDefault();
        return new RecipeEvaluationException(
            position,
            (plugin is null ? null : NullArgumentFailure.TryDescribe(cause, verb, plugin)) ?? DescribeCause(cause, catalog, plugin),
            [
                .. frames.Select(frame =>
                    $"{SourcePosition.Of(frame)} in {SourceName.Of(frame.GetMethod()?.Name ?? "", frame.GetMethod()?.DeclaringType?.Name ?? "")}"
                ),
            ],
            cause
        );
    }

    /// <summary>The error of code that a recipe started and nobody waits for, such as a thread; null if no line of a recipe is involved.</summary>
    public static OriginException? FromUnhandled(Exception error)
    {
        var cause = Unwrap(error);
        return new StackTrace(cause, fNeedFileInfo: true).GetFrames().FirstOrDefault(IsOfRecipe) is { } frame
            ? new RecipeEvaluationException(SourcePosition.Of(frame), $"The recipe failed with {cause.GetType().Name}: {cause.Message}", [], cause)
            : null;
    }

    private static bool IsOfRecipe(StackFrame frame) =>
        frame.GetFileName() is not null
        && frame.GetMethod()?.DeclaringType?.Assembly is { } assembly
        && AssemblyLoadContext.GetLoadContext(assembly) is RecipeLoadContext;

    private static Exception Unwrap(Exception error) =>
        error switch
        {
            TargetInvocationException
            or TypeInitializationException
            or AggregateException { InnerExceptions.Count: 1 } when error.InnerException is { } inner => Unwrap(inner),
            _ => error,
        };

    private static string DescribeCause(Exception cause, PluginCatalog catalog, string? plugin) =>
        cause switch
        {
            RecipeException { MissingOutput: { } missing } => $"{cause.Message} {MissingOutputAdvice.For(missing, catalog)}",
            OriginException => cause.Message,
            _ when plugin is not null => PluginFailure.Describe(plugin, cause),
            _ => $"The recipe failed with {cause.GetType().Name}: {cause.Message}",
        };

    /// <summary>The plugin whose code failed; null if it was the recipe's own.</summary>
    private static string? FindPlugin(StackFrame[] trace, IReadOnlyList<string> files, PluginCatalog catalog) =>
        trace
            .TakeWhile(frame => !files.Contains(frame.GetFileName()))
            .Select(frame => frame.GetMethod()?.DeclaringType?.Assembly.GetName().Name)
            .FirstOrDefault(name => catalog.Folders.Any(folder => folder.Name == name));

    /// <summary>A plugin that lacks one of its files, or is incompatible with the host or with what it builds on.</summary>
    private static string? DescribeIncompatiblePlugin(Exception cause, StackFrame[] trace, IReadOnlyList<string> plugins)
    {
        if (
            cause is not (TypeLoadException or MissingMemberException or BadImageFormatException or FileNotFoundException { FileName: not null })
            || IsOrdinaryFile(cause)
        )
            return null;
        var names = trace
            .Select(frame => frame.GetMethod()?.DeclaringType?.Assembly.GetName().Name)
            .Where(name => name is not null && plugins.Contains(name));
        var plugin = names.FirstOrDefault() ?? string.Join(" or ", plugins);
        return plugin.Length == 0
            ? null
            : $"{plugin} is incomplete or was built for another version of what it uses ({cause.Message.Trim()}). Rebuild or reinstall it.";
    }

    // A recipe may try to open an ordinary file; a missing assembly is reported by its full name.
    private static bool IsOrdinaryFile(Exception cause) =>
        cause is FileNotFoundException { FileName: { } name } && !name.Contains(", Version=", StringComparison.Ordinal);
}
