using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles <c>run</c>: shows the plan and asks for confirmation on a terminal, applies it, and reports what was done.</summary>
internal sealed class RunHandler(CommandContext bench, PlanTarget subject, ExecutionOptions choices)
{
    private bool NeedsConfirmation => (subject.IsRecipe || subject.RequiresConfirmation) && bench.Terminal.CanPrompt && !choices.AssumeYes;

    public async Task<int> Handle()
    {
        if (subject.RequiresConfirmation && !choices.AssumeYes)
            ConfirmationPrompt.EnsureCanAsk(bench, subject.Title);
        if (subject.IsRecipe && bench.Terminal.IsPromptHidden && !choices.AssumeYes)
            ConfirmationPrompt.EnsureCanAsk(bench, "run");
        var reading = await EvaluatedRecipe.Evaluate(bench, subject);
        reading.ThrowIfUnknownHost(choices.OnlyHost);
        SecretVariables.ThrowIfMissing(reading.Recipe);
        await using var world = await TargetEnvironment.Open(bench, subject.Plugins, reading.Recipe);
        var opener = new JournalOpener(bench, subject, world);
        var related = new RelatedJournals(bench, subject, world);
        var path = related.GetPath(choices.Journal);
        if (!related.MayStart(reading.Recipe, path, choices.Journal))
            return ExitCode.StepFailed;
        await using var journal = opener.Open(path, "run");
        if (journal.IsInterrupted)
            bench.WriteInfo($"The run of {journal.LastRunStarted:yyyy-MM-dd HH:mm} UTC was interrupted; resuming from its journal.");
        if (NeedsConfirmation && await ConfirmPlan(reading.StepsOf(choices.OnlyHost), reading.Recipe, world, path) is { } refused)
            return refused;
        if (subject.IsRecipe && !bench.Terminal.CanPrompt && !choices.AssumeYes)
            bench.WriteInfo("There is no terminal to ask on: the plan is applied without confirmation.");
        return await ExecuteRun(reading, world, journal, opener.Target);
    }

    private async Task<int?> ConfirmPlan(IReadOnlyList<Step> steps, Recipe recipe, TargetEnvironment world, string journal)
    {
        RunResult plan;
        using (var show = ProgressDisplay.ForBoardOnly(bench, steps))
            plan = await new LivePlan(recipe, world.Ports, show.Report, bench.CreateComparisonOptions(choices), journal).Compare();
        bench.Interruption.StopToken.ThrowIfCancellationRequested();
        if (plan.Succeeded && !LivePlanHandler.HasPendingChanges(plan))
            return null;
        var proposal = new ConfirmationPrompt(bench, plan.Lines) { ShowsDiff = choices.ShowsDiff };
        proposal.ShowPlan(Summary.Planned);
        FailureReport.Write(bench, plan, "not checked");
        if (await proposal.Confirm(plan.Succeeded ? "Apply these changes?" : "Apply what can be done?"))
            return null;
        bench.WriteInfo("Nothing was changed.");
        return ExitCode.Cancelled;
    }

    private async Task<int> ExecuteRun(EvaluatedRecipe reading, TargetEnvironment world, Journal journal, JournalTarget target)
    {
        var start = bench.Clock.GetTimestamp();
        RunResult result;
        var steps = reading.StepsOf(choices.OnlyHost);
        using var log = OutputLog.Create(Path.GetDirectoryName(world.GetJournalPath(subject))!, subject.Name, bench.Clock.GetUtcNow());
        using (
            var show = subject.IsRecipe ? ProgressDisplay.ForLog(bench, steps, log, choices.ShowsDiff) : ProgressDisplay.ForEcho(bench, steps, log)
        )
        {
            var executor = new Executor(reading.Recipe, world.Ports, journal, show.Report, bench.CreateRunOptions(choices) with { Target = target });
            using (bench.Interruption.BeginFinishing())
                result = await executor.Run();
            if (result.Succeeded && reading.Result is { } text)
                show.WriteResult(text.Resolve(output => executor.GetOutputValue(output) ?? output.DisplayText));
        }

        OrphanReport.Print(bench, subject, journal.FindOrphanedChanges(reading.Recipe, choices.OnlyHost));
        return new OutcomeReport(bench, Summary.Done)
        {
            RetryHint = "Run it again to resume.",
            Log = log,
            ShowsLogAlways = subject.IsRecipe,
        }.PrintAndGetExitCode(result, bench.Clock.GetElapsedTime(start));
    }
}
