using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>The live plan: compares with the world and prints, line by line; reads only.</summary>
internal sealed class Comparing(Bench bench, Subject subject, Choices choices)
{
    /// <summary>Whether a run would do anything, as far as can be known.</summary>
    public static bool Pending(RunResult result) => result.Lines.Any(line => line.IsChange || line.Mark == Mark.Unknown);

    public async Task<int> Go()
    {
        var reading = await Reading.Of(subject);
        reading.Demand(choices.Only);
        await using var world = await World.Open(bench, subject.Plugins, reading.Recipe);
        RunResult result;
        IReadOnlyList<StepId> strangers;
        using (var show = Show.Log(bench, reading.Steps(choices.Only)))
        {
            var plan = new LivePlan(reading.Recipe, world.Ports, show.Report, bench.Looking(choices), world.JournalOf(subject));
            strangers = plan.Strangers;
            result = await plan.Compare();
        }

        Close(result);
        Forgotten.Tell(bench, subject, strangers);
        return bench.Interruption.Stop.IsCancellationRequested ? ExitCode.Cancelled
            : !result.Succeeded ? ExitCode.StepFailed
            : choices.DetailedExitCode && Pending(result) ? ExitCode.ChangesPending
            : ExitCode.Done;
    }

    private void Close(RunResult result)
    {
        if (!bench.Options.Json && !bench.Options.Quiet)
        {
            if (result.Lines.Count > 0)
                bench.Terminal.Output.WriteLine();
            bench.Terminal.Output.WriteLine($"{Tally.Planned.Of(result.Lines)}.");
        }

        bench.Terminal.Output.Flush();
        Failures.Tell(bench, result);
    }
}
