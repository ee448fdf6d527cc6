using System.Diagnostics;
using System.Reflection;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.Recipes;

/// <summary>Something went wrong while a recipe was read: the sentence begins with the innermost line of the recipe.</summary>
internal sealed class RecipeFault : OriginException
{
    private RecipeFault(string message, IReadOnlyList<string> frames, Exception cause)
        : base(message, cause) => Frames = frames;

    /// <summary>The recipe's own lines on the way to the error, the innermost first, with names as they stand in the source.</summary>
    public IReadOnlyList<string> Frames { get; }

    public static OriginException Of(Exception error, IReadOnlyList<string> files, IReadOnlyList<string> plugins)
    {
        var cause = Cause(error);
        var trace = new StackTrace(cause, fNeedFileInfo: true).GetFrames();
        var frames = trace.Where(frame => files.Contains(frame.GetFileName())).ToList();
        var place = frames.Count > 0 ? Place(frames[0]) + ": " : "";
        if (Misfit(cause, trace, plugins) is { } misfit)
            return new PluginException(place + misfit, cause);
        return new RecipeFault(place + Sentence(cause), [.. frames.Select(frame => $"{Place(frame)} in {SourceName.Of(frame.GetMethod()?.Name ?? "", frame.GetMethod()?.DeclaringType?.Name ?? "")}")], cause);
    }

    private static Exception Cause(Exception error) => error switch
    {
        TargetInvocationException or TypeInitializationException or AggregateException { InnerExceptions.Count: 1 } when error.InnerException is { } inner => Cause(inner),
        _ => error,
    };

    private static string Place(StackFrame frame) => $"{ShownPath.Of(frame.GetFileName()!)}({frame.GetFileLineNumber()},{frame.GetFileColumnNumber()})";

    private static string Sentence(Exception cause) => cause is OriginException
        ? cause.Message
        : $"The recipe broke off with {cause.GetType().Name}: {cause.Message}";

    /// <summary>A plugin that lacks a file of its own, or fits neither the host nor what it builds on.</summary>
    private static string? Misfit(Exception cause, StackFrame[] trace, IReadOnlyList<string> plugins)
    {
        if (cause is not (TypeLoadException or MissingMemberException or BadImageFormatException or FileNotFoundException { FileName: not null }) || IsFile(cause))
            return null;
        var names = trace.Select(frame => frame.GetMethod()?.DeclaringType?.Assembly.GetName().Name).Where(name => name is not null && plugins.Contains(name));
        var plugin = names.FirstOrDefault() ?? string.Join(" or ", plugins);
        return plugin.Length == 0 ? null : $"{plugin} is incomplete or was built for something else ({cause.Message.Trim()}). Build or install it again.";
    }

    // A recipe may look for a file of its own; an assembly is looked for by its full name.
    private static bool IsFile(Exception cause) => cause is FileNotFoundException { FileName: { } name } && !name.Contains(", Version=", StringComparison.Ordinal);
}
