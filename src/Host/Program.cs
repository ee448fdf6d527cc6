using OriginScript.Host.CommandLine;
using OriginScript.Host.Reports;

namespace OriginScript.Host;

internal static class Program
{
    // Not async: what the compiler makes of an async Main costs milliseconds before anything is done.
    private static int Main(string[] words)
    {
        var terminal = ConsoleTerminal.Open(noColor: words.Contains("--no-color"));
        try
        {
            return Dispatch.Run(Parts.Assemble(terminal, words), words).GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            return Failure.Report(terminal.Errors, e, Parts.IsVerbose(words));
        }
        finally
        {
            terminal.Output.Flush();
            terminal.Errors.Flush();
        }
    }
}
