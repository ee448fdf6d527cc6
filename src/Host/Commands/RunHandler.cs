using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles <c>run</c>: shows the plan and asks for confirmation on a terminal, applies it, and reports what was done.</summary>
internal sealed class RunHandler(CommandContext context, PlanTarget target, ExecutionOptions execution)
{
    private bool NeedsConfirmation => (target.IsRecipe || target.RequiresConfirmation) && context.Terminal.CanPrompt && !execution.AssumeYes;

    public async Task<int> Handle()
    {
        if (target.RequiresConfirmation && !execution.AssumeYes)
            ConfirmationPrompt.EnsureCanAsk(context, target.Title);
        if (target.IsRecipe && context.Terminal.IsPromptHidden && !execution.AssumeYes)
            ConfirmationPrompt.EnsureCanAsk(context, "run");
        var evaluated = await EvaluatedRecipe.Evaluate(context, target);
        evaluated.ThrowIfUnknownHost(execution.OnlyHost);
        SecretVariables.ThrowIfMissing(evaluated.Recipe);
        await using var world = await TargetEnvironment.Open(context, target.Plugins, evaluated.Recipe);
        var opener = new JournalOpener(context, target, world);
        var related = new RelatedJournals(context, target, world);
        var path = related.GetPathForRun(execution.Journal);
        if (related.DescribeConflict(evaluated.Recipe, path, execution.Journal) is [_, ..] conflict)
        {
            context.WriteAlways([.. conflict, "Nothing was started."]);
            return ExitCode.StepFailed;
        }

        await using var journal = opener.Open(path, "run");
        if (DescribeUnfinished(journal) is { } unfinished)
            context.WriteInfo(unfinished);
        if (NeedsConfirmation && await ConfirmPlan(evaluated.StepsOf(execution.OnlyHost), evaluated.Recipe, world, path) is { } refused)
            return refused;
        if (target.IsRecipe && !context.Terminal.CanPrompt && !execution.AssumeYes)
            context.WriteInfo("There is no terminal to ask on: the plan is applied without confirmation.");
        return await ExecuteRun(evaluated, world, journal, opener.Target);
    }

    private static string? DescribeUnfinished(Journal journal) =>
        (journal.LastRunStatus, journal.ChangeCount > 0) switch
        {
            (RunStatus.Interrupted, _) => $"The run of {journal.LastRunStarted:yyyy-MM-dd HH:mm} UTC was interrupted; resuming from its journal.",
            (RunStatus.Failed, true) => $"The run of {journal.LastRunStarted:yyyy-MM-dd HH:mm} UTC failed; this run continues it.",
            _ => null,
        };

    private async Task<int?> ConfirmPlan(IReadOnlyList<Step> steps, Recipe recipe, TargetEnvironment world, string journal)
    {
        RunResult plan;
        using (var show = ProgressDisplay.ForBoardOnly(context, steps))
            plan = await new LivePlan(recipe, world.Ports, show.Report, context.CreateComparisonOptions(execution), journal).Compare();
        context.Interruption.StopToken.ThrowIfCancellationRequested();
        if (plan.Succeeded && !LivePlanHandler.HasPendingChanges(plan))
            return null;
        var proposal = new ConfirmationPrompt(context, plan.Lines) { ShowsDiff = execution.ShowsDiff };
        proposal.ShowPlan(Summary.Planned);
        FailureReport.Write(context, plan, "not checked");
        if (await proposal.Confirm(plan.Succeeded ? "Apply these changes?" : "Apply what can be done?"))
            return null;
        context.WriteInfo("Nothing was changed.");
        return ExitCode.Cancelled;
    }

    private async Task<int> ExecuteRun(EvaluatedRecipe evaluated, TargetEnvironment world, Journal journal, JournalTarget journalTarget)
    {
        var start = context.Clock.GetTimestamp();
        RunResult result;
        var steps = evaluated.StepsOf(execution.OnlyHost);
        using var log = OutputLog.Create(Path.GetDirectoryName(world.GetJournalPath(target))!, target.Name, context.Clock.GetUtcNow());
        using (
            var show = target.IsRecipe
                ? ProgressDisplay.ForLog(context, steps, log, execution.ShowsDiff)
                : ProgressDisplay.ForEcho(context, steps, log)
        )
        {
            var executor = new Executor(
                evaluated.Recipe,
                world.Ports,
                journal,
                show.Report,
                context.CreateRunOptions(execution) with
                {
                    Target = journalTarget,
                }
            );
            using (context.Interruption.BeginFinishing())
                result = await executor.Run();
            if (result.Succeeded && evaluated.Result is { } text)
                show.WriteResult(text.Resolve(output => executor.GetOutputValue(output) ?? output.DisplayText));
        }

        OrphanReport.Print(context, target, journal.FindOrphanedChanges(evaluated.Recipe, execution.OnlyHost));
        return new OutcomeReport(context, Summary.Done)
        {
            RetryHint = "Run it again to resume.",
            Log = log,
            ShowsLogAlways = target.IsRecipe,
        }.PrintAndGetExitCode(result, context.Clock.GetElapsedTime(start));
    }
}
