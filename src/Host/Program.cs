using OriginScript.Host.Platform;
using OriginScript.Host.Recipes;
using OriginScript.Host.Reports;

namespace OriginScript.Host;

internal static class Program
{
    // Not async: the code that the compiler generates for an async Main costs milliseconds at startup.
    private static int Main(string[] words)
    {
        CoreDumps.Disable();
        if (OpenFileLimit.IsTooLow)
        {
            OpenFileLimit.Report();
            return ExitCode.StepFailed;
        }

        try
        {
            return Run(ConsoleTerminal.Open(noColor: words.Contains("--no-color")), words);
        }
        catch (Exception e)
        {
            StandardDescriptors.ReleaseReserved();
            WriteLastResort(e);
            return ExitCode.StepFailed;
        }
    }

    private static int Run(Terminal terminal, string[] words)
    {
        var reporter = new ErrorReporter(terminal, CompositionRoot.IsVerbose(words), CompositionRoot.IsJson(words));
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) => EndWith(reporter, (Exception)unhandled.ExceptionObject);
        try
        {
            return reporter.Flush(
                reporter.Complete(CommandDispatcher.Run(CompositionRoot.CreateServices(terminal, words), words).GetAwaiter().GetResult())
            );
        }
        catch (Exception e)
        {
            StandardDescriptors.ReleaseReserved();
            return reporter.Flush(reporter.Report(e));
        }
    }

    // There is no terminal yet to report it as usual, or what a report needs cannot be loaded.
    private static void WriteLastResort(Exception exception)
    {
        try
        {
            ConsoleTerminal.WriteLastResort(
                OpenFileLimit.DescribeIfReached(exception) ?? $"origin cannot start: {exception.Message.ReplaceLineEndings(" ")}"
            );
        }
        catch (IOException)
        {
            ConsoleTerminal.WriteLastResort(OpenFileLimit.Advice);
        }
    }

    // An exception on another thread, such as one that a recipe or a plugin started: the runtime would print its stack trace and abort.
#pragma warning disable RS0030 // There is no caller to return the exit code to.
    private static void EndWith(ErrorReporter reporter, Exception exception) =>
        Environment.Exit(reporter.Flush(reporter.Report(RecipeEvaluationException.FromUnhandled(exception) ?? exception)));
#pragma warning restore RS0030
}
