using OriginScript.Host.Reports;

namespace OriginScript.Host;

internal static class Program
{
    // Not async: the code that the compiler generates for an async Main costs milliseconds at startup.
    private static int Main(string[] words)
    {
        var terminal = ConsoleTerminal.Open(noColor: words.Contains("--no-color"));
        var reporter = new ErrorReporter(terminal, CompositionRoot.IsVerbose(words), CompositionRoot.IsJson(words));
        try
        {
            return reporter.Complete(CommandDispatcher.Run(CompositionRoot.CreateServices(terminal, words), words).GetAwaiter().GetResult());
        }
        catch (Exception e)
        {
            return reporter.Report(e);
        }
        finally
        {
            terminal.Output.Flush();
            terminal.Errors.Flush();
        }
    }
}
