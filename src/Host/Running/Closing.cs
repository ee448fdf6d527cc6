using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>The last words about a run or an undo, and its exit code.</summary>
/// <param name="bench">Where they are said.</param>
/// <param name="tally">The words for what was done.</param>
internal sealed class Closing(Bench bench, Tally tally)
{
    /// <summary>How to go on after a failure or an interruption.</summary>
    public required string Again { get; init; }

    /// <summary>Says what failed and what was done, and how to go on.</summary>
    public int Say(RunResult result, TimeSpan elapsed)
    {
        bench.Terminal.Output.Flush();
        Failures.Tell(bench, result);
        var said = $"{tally.Of(result.Lines)} in {Elapsed.Of(elapsed)}.";
        if (result.Succeeded)
        {
            bench.Talk(said);
            return ExitCode.Done;
        }

        bench.Complain($"{said} {Again}");
        return bench.Interruption.Stop.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.StepFailed;
    }
}
