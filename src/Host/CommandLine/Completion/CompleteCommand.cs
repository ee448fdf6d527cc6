using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>Called by the shell completion scripts: prints one candidate per line, word and help separated by a tab.</summary>
internal static class CompleteCommand
{
    public static Task<int> Run(CommandServices origin, IReadOnlyList<string> typed)
    {
        foreach (var candidate in FindCandidates(origin, typed))
            origin.Terminal.Output.WriteLine(VisibleText.Format($"{candidate.Text}\t{candidate.Help}"));
        return Task.FromResult(ExitCode.Success);
    }

    // A message would be printed into the line that is being typed; the command itself reports the error.
    private static IEnumerable<Candidate> FindCandidates(CommandServices origin, IReadOnlyList<string> typed)
    {
        try
        {
            return [.. new Completer(origin).Complete(typed)];
        }
        catch (OriginException)
        {
            return [];
        }
    }
}
