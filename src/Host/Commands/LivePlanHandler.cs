using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles the live plan: compares the recipe with the world and prints the differences line by line. Only reads.</summary>
internal sealed class LivePlanHandler(CommandContext context, PlanTarget target, ExecutionOptions execution)
{
    /// <summary>Whether a run would change anything, as far as can be known.</summary>
    public static bool HasPendingChanges(RunResult result) => result.Lines.Any(line => line.IsChange || line.Mark == Mark.Unknown);

    public async Task<int> Handle()
    {
        var evaluated = await EvaluatedRecipe.Evaluate(context, target);
        evaluated.ThrowIfUnknownHost(execution.OnlyHost);
        SecretVariables.ThrowIfMissing(evaluated.Recipe);
        await using var world = await TargetEnvironment.Open(context, target.Plugins, evaluated.Recipe);
        var related = new RelatedJournals(context, target, world);
        var path = execution.IsDryRun ? related.GetPathForRun(execution.Journal) : related.GetPath(execution.Journal);
        RunResult result;
        IReadOnlyList<StepId> orphans;
        using (var show = ProgressDisplay.ForLog(context, evaluated.StepsOf(execution.OnlyHost), showsDiff: execution.ShowsDiff))
        {
            var plan = new LivePlan(evaluated.Recipe, world.Ports, show.Report, context.CreateComparisonOptions(execution), path);
            orphans = plan.OrphanedChanges;
            result = await plan.Compare();
        }

        PrintSummary(result);
        OrphanReport.Print(context, target, orphans);
        var conflict = related.DescribeConflict(evaluated.Recipe, path, execution.Journal);
        if (conflict.Count > 0)
            context.WriteAlways([.. conflict, "A run would start nothing."]);
        return context.Interruption.StopToken.IsCancellationRequested ? ExitCode.Cancelled
            : !result.Succeeded || conflict.Count > 0 ? ExitCode.StepFailed
            : execution.UseDetailedExitCode && HasPendingChanges(result) ? ExitCode.ChangesPending
            : ExitCode.Success;
    }

    private void PrintSummary(RunResult result)
    {
        if (!context.Options.Json && !context.Options.Quiet)
        {
            if (result.Lines.Count > 0)
                context.Terminal.Output.WriteLine();
            context.Terminal.Output.WriteLine($"{Summary.Planned.Format(result.Lines)}.");
        }

        context.Terminal.Output.Flush();
        FailureReport.Write(context, result, "not checked");
    }
}
