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

    /// <summary>Prints what failed, what was done and how to resume, and returns the exit code.</summary>
    public int PrintAndGetExitCode(RunResult result, TimeSpan elapsed)
    {
        bench.Terminal.Output.Flush();
        FailureReport.Write(bench, result);
        var said = $"{tally.Format(result.Lines)} in {ElapsedText.Format(elapsed)}.";
        if (result.Succeeded)
        {
            bench.WriteInfo(said);
            return ExitCode.Success;
        }

        bench.WriteAlways($"{said} {RetryHint}");
        return bench.Interruption.StopToken.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.StepFailed;
    }
}
