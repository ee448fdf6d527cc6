using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>The live plan: compares with the world and prints, line by line; reads only.</summary>
internal sealed class Comparing(Bench bench, Subject subject, Choices choices)
{
    public async Task<int> Go()
    {
        var reading = await Reading.Of(subject);
        reading.Demand(choices.Only);
        await using var world = await World.Open(bench, subject.Plugins);
        var options = Options(bench, choices);
        RunResult result;
        using (var show = Show.Log(bench, Taken(reading.Recipe, choices)))
            result = await new LivePlan(reading.Recipe, world.Ports, show.Report, options, world.JournalOf(subject)).Compare();
        Close(result);
        return bench.Interruption.Stop.IsCancellationRequested ? ExitCode.Cancelled
            : !result.Succeeded ? ExitCode.StepFailed
            : choices.DetailedExitCode && Pending(result) ? ExitCode.ChangesPending
            : ExitCode.Done;
    }

    /// <summary>Whether a run would do anything, as far as can be known.</summary>
    public static bool Pending(RunResult result) => result.Lines.Any(line => line.IsChange || line.Mark == Mark.Unknown);

    /// <summary>The steps that are looked at.</summary>
    public static IReadOnlyList<Step> Taken(Recipe recipe, Choices choices) =>
        choices.Only is null ? recipe.Steps : [.. recipe.Steps.Where(step => step.Id.Host == choices.Only)];

    /// <summary>The first interruption ends a comparison at once: there is nothing to finish.</summary>
    public static RunOptions Options(Bench bench, Choices choices) => new()
    {
        Parallel = choices.Parallel,
        Only = choices.Only,
        Clock = bench.Clock,
        Stop = bench.Interruption.Stop,
        Abort = bench.Interruption.Stop,
    };

    private void Close(RunResult result)
    {
        if (!bench.Options.Json && !bench.Options.Quiet)
        {
            if (result.Lines.Count > 0)
                bench.Terminal.Output.WriteLine();
            bench.Terminal.Output.WriteLine($"{Tally.Of(result, Tally.Planned)}.");
        }

        bench.Terminal.Output.Flush();
        Failures.Tell(bench, result);
    }
}
