namespace OriginScript.Host.CommandLine.Completion;

/// <summary>What the shells' scripts call: a candidate a line, word and help with a tab between them.</summary>
internal static class CompleteCommand
{
    public static Task<int> Run(Origin origin, IReadOnlyList<string> typed)
    {
        foreach (var candidate in new Completer(origin).For(typed))
            origin.Terminal.Output.WriteLine($"{candidate.Text}\t{candidate.Help}");
        return Task.FromResult(ExitCode.Done);
    }
}
