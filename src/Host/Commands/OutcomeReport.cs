using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>The final report of a run or an undo, and its exit code.</summary>
/// <param name="bench">Where it is written.</param>
/// <param name="tally">The words for each kind of change.</param>
internal sealed class OutcomeReport(CommandContext bench, Summary tally)
{
    /// <summary>How to resume after a failure or an interruption.</summary>
    public required string RetryHint { get; init; }

    /// <summary>The log files with what commands printed; null: none.</summary>
    public OutputLog? Log { get; init; }

    /// <summary>Whether the log files are named also if nothing failed: the output of a single task is complete on the terminal.</summary>
    public bool ShowsLogAlways { get; init; }

    /// <summary>Prints what failed, what was done and how to resume, and returns the exit code.</summary>
    public int PrintAndGetExitCode(RunResult result, TimeSpan elapsed)
    {
        bench.Terminal.Output.Flush();
        FailureReport.Write(bench, result);
        var said = $"{tally.Format(result.Lines)} in {ElapsedText.Format(elapsed)}.";
        if (result.Succeeded)
        {
            if (ShowsLogAlways && LogLocation is { } location)
                bench.WriteInfo(location);
            bench.WriteInfo(said);
            return ExitCode.Success;
        }

        if (LogLocation is { } place)
            bench.WriteAlways(place);
        bench.WriteAlways($"{said} {RetryHint}");
        return bench.Interruption.StopToken.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.StepFailed;
    }

    private string? LogLocation =>
        Log?.Paths switch
        {
            null or [] => null,
            [var file] => $"Output of the commands: {file}",
            [var first, ..] files => $"Output of the commands: {Path.GetDirectoryName(first)} ({string.Join(", ", files.Select(Path.GetFileName))})",
        };
}
