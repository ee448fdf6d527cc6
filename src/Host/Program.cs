using OriginScript.Host.CommandLine;
using OriginScript.Host.Reports;

namespace OriginScript.Host;

internal static class Program
{
    private static async Task<int> Main(string[] words)
    {
        var terminal = ConsoleTerminal.Open(noColor: words.Contains("--no-color"));
        try
        {
            return await Dispatch.Run(Parts.Assemble(terminal, words), words);
        }
        catch (Exception e)
        {
            return Failure.Report(terminal.Errors, e, Parts.IsVerbose(words));
        }
        finally
        {
            await terminal.Output.FlushAsync();
        }
    }
}
