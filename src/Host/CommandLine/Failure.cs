using OriginScript.Host.Catalog;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.CommandLine;

/// <summary>What the user sees of an exception, and the exit code that stands for it.</summary>
internal static class Failure
{
    /// <summary>Says one sentence, or with <paramref name="verbose"/> all there is, and returns the exit code.</summary>
    public static int Report(TextWriter errors, Exception exception, bool verbose)
    {
        errors.WriteLine(Secret.Scrub(verbose ? exception.ToString() : Sentence(exception)));
        return Code(exception);
    }

    private static string Sentence(Exception exception) => exception switch
    {
        OriginException => exception.Message,
        OperationCanceledException => "Cancelled.",
        _ => $"Something went wrong that origin did not foresee: {exception.Message.ReplaceLineEndings(" ")} Run it again with --verbose to see where.",
    };

    private static int Code(Exception exception) => exception switch
    {
        UsageException => ExitCode.Usage,
        CompileException => ExitCode.DoesNotCompile,
        PluginException => ExitCode.Plugin,
        OperationCanceledException => ExitCode.Cancelled,
        _ => ExitCode.StepFailed,
    };
}
