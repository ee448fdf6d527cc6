using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>The final report of a run or an undo, and its exit code.</summary>
/// <param name="context">Where it is written.</param>
/// <param name="tally">The words for each kind of change.</param>
internal sealed class OutcomeReport(CommandContext context, Summary tally)
{
    /// <summary>How to resume after a failure or an interruption, if anything was changed.</summary>
    public required string RetryHint { get; init; }

    /// <summary>The log files with what commands printed; null: none.</summary>
    public OutputLog? Log { get; init; }

    /// <summary>Whether the log files are named also if nothing failed: the output of a single task is complete on the terminal.</summary>
    public bool ShowsLogAlways { get; init; }

    /// <summary>Prints what failed, what was done and how to resume, and returns the exit code.</summary>
    public int PrintAndGetExitCode(RunResult result, TimeSpan elapsed)
    {
        context.Terminal.Output.Flush();
        FailureReport.Write(context, result);
        var said = $"{tally.Format(result.Lines)} in {ElapsedText.Format(elapsed)}.";
        if (result.Succeeded)
        {
            if (ShowsLogAlways && LogLocation is { } location)
                context.WriteInfo(location);
            context.WriteInfo(said);
            return ExitCode.Success;
        }

        if (LogLocation is { } place)
            context.WriteAlways(place);
        var isResumable = result.Lines.Any(line => line.IsChange) || context.Interruption.StopToken.IsCancellationRequested;
        context.WriteAlways($"{said} {(isResumable ? RetryHint : "Correct what failed, then run it again.")}");
        return context.Interruption.StopToken.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.StepFailed;
    }

    private string? LogLocation =>
        Log?.Paths switch
        {
            null or [] => null,
            [var file] => $"Output of the commands: {file}",
            [var first, ..] files => $"Output of the commands: {Path.GetDirectoryName(first)} ({string.Join(", ", files.Select(Path.GetFileName))})",
        };
}
