using OriginScript.Host.Reports;

namespace OriginScript.Host;

internal static class Program
{
    // Not async: the code that the compiler generates for an async Main costs milliseconds at startup.
    private static int Main(string[] words)
    {
        var terminal = ConsoleTerminal.Open(noColor: words.Contains("--no-color"));
        try
        {
            return CommandDispatcher.Run(CompositionRoot.CreateServices(terminal, words), words).GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            return ErrorReporter.Report(terminal.Errors, e, CompositionRoot.IsVerbose(words));
        }
        finally
        {
            terminal.Output.Flush();
            terminal.Errors.Flush();
        }
    }
}
