using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;

namespace OriginScript.Host;

/// <summary>Reports an exception to the user and maps it to an exit code.</summary>
internal static class ErrorReporter
{
    /// <summary>Writes one sentence, or with <paramref name="verbose"/> the whole exception, and returns the exit code.</summary>
    public static int Report(TextWriter errors, Exception exception, bool verbose)
    {
        errors.WriteLine(Secret.Scrub(verbose ? exception.ToString() : MessageFor(exception)));
        return ExitCodeFor(exception);
    }

    private static string MessageFor(Exception exception) => exception switch
    {
        OriginException => exception.Message,
        OperationCanceledException => "Cancelled.",
        _ when PluginFailure.TryDescribe(exception) is { } failure => $"{failure} Run it again with --verbose to see the stack trace.",
        _ => $"Unexpected error: {exception.Message.ReplaceLineEndings(" ")} Run it again with --verbose to see the stack trace.",
    };

    private static int ExitCodeFor(Exception exception) => exception switch
    {
        UsageException => ExitCode.UsageError,
        CompileException => ExitCode.CompileError,
        PluginException => ExitCode.PluginError,
        OperationCanceledException => ExitCode.Cancelled,
        _ => ExitCode.StepFailed,
    };
}
