using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles the live plan: compares the recipe with the world and prints the differences line by line. Only reads.</summary>
internal sealed class LivePlanHandler(CommandContext bench, PlanTarget subject, ExecutionOptions choices)
{
    /// <summary>Whether a run would change anything, as far as can be known.</summary>
    public static bool HasPendingChanges(RunResult result) => result.Lines.Any(line => line.IsChange || line.Mark == Mark.Unknown);

    public async Task<int> Handle()
    {
        var reading = await EvaluatedRecipe.Evaluate(bench, subject);
        reading.ThrowIfUnknownHost(choices.OnlyHost);
        SecretVariables.ThrowIfMissing(reading.Recipe);
        await using var world = await TargetEnvironment.Open(bench, subject.Plugins, reading.Recipe);
        RunResult result;
        IReadOnlyList<StepId> strangers;
        using (var show = ProgressDisplay.ForLog(bench, reading.StepsOf(choices.OnlyHost), showsDiff: choices.ShowsDiff))
        {
            var plan = new LivePlan(
                reading.Recipe,
                world.Ports,
                show.Report,
                bench.CreateComparisonOptions(choices),
                new RelatedJournals(bench, subject, world).GetPath(choices.Journal)
            );
            strangers = plan.OrphanedChanges;
            result = await plan.Compare();
        }

        PrintSummary(result);
        OrphanReport.Print(bench, subject, strangers);
        return bench.Interruption.StopToken.IsCancellationRequested ? ExitCode.Cancelled
            : !result.Succeeded ? ExitCode.StepFailed
            : choices.UseDetailedExitCode && HasPendingChanges(result) ? ExitCode.ChangesPending
            : ExitCode.Success;
    }

    private void PrintSummary(RunResult result)
    {
        if (!bench.Options.Json && !bench.Options.Quiet)
        {
            if (result.Lines.Count > 0)
                bench.Terminal.Output.WriteLine();
            bench.Terminal.Output.WriteLine($"{Summary.Planned.Format(result.Lines)}.");
        }

        bench.Terminal.Output.Flush();
        FailureReport.Write(bench, result, "not checked");
    }
}
