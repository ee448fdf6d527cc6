using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles <c>undo</c>: shows what would be undone, asks for confirmation, undoes it, and reports what is kept.</summary>
internal sealed class UndoHandler(CommandContext bench, PlanTarget subject, ExecutionOptions choices)
{
    public async Task<int> Handle()
    {
        JournalLocation.ThrowIfFolderIsMissing(bench);
        var recipe = (await EvaluatedRecipe.Evaluate(bench, subject)).Recipe;
        await using var world = await TargetEnvironment.Open(bench, subject.Plugins, recipe);
        var related = new RelatedJournals(bench, subject, world);
        var path = related.GetPath(choices.Journal);
        if (!JournalFile.Exists(path))
            return ReportNothingToUndo(related, recipe, path);
        var opener = new JournalOpener(bench, subject, world);
        await using var journal = opener.Open(path, "undo");
        if (journal.ChangeCount == 0)
            return ReportNothingToUndo(related, recipe, path);
        if (!choices.AssumeYes)
            ConfirmationPrompt.EnsureCanAsk(bench, "undo");
        if (!choices.AssumeYes && await PromptDeclined(recipe, world, journal))
            return ExitCode.Cancelled;
        return await ExecuteUndo(recipe, world, journal, opener.Target);
    }

    private int ReportNothingToUndo(RelatedJournals related, Recipe recipe, string path)
    {
        if (choices.Journal is null && related.ReportForUndo(recipe, path))
            return ExitCode.StepFailed;
        bench.WriteInfo($"Nothing to undo: no run of {subject.Title} with these arguments has made changes here that are not undone yet.");
        return ExitCode.Success;
    }

    private async Task<bool> PromptDeclined(Recipe recipe, TargetEnvironment world, Journal journal)
    {
        RunResult plan;
        using (var show = ProgressDisplay.ForBoardOnly(bench, ChangedSteps(recipe, journal)))
            plan = await new Undo(recipe, world.Ports, journal, show.Report, bench.CreateComparisonOptions(choices)).Compare();
        bench.Interruption.StopToken.ThrowIfCancellationRequested();
        if (!plan.Lines.Any(line => line.IsChange))
            return false;
        var proposal = new ConfirmationPrompt(bench, plan.Lines);
        proposal.ShowPlan(Summary.Undoable);
        if (await proposal.Confirm("Undo these changes?"))
            return false;
        bench.WriteInfo("Nothing was undone.");
        return true;
    }

    private async Task<int> ExecuteUndo(Recipe recipe, TargetEnvironment world, Journal journal, JournalTarget target)
    {
        var start = bench.Clock.GetTimestamp();
        RunResult result;
        IReadOnlyList<StepId> strangers;
        using var log = OutputLog.Create(Path.GetDirectoryName(world.GetJournalPath(subject))!, $"undo-{subject.Name}", bench.Clock.GetUtcNow());
        using (var show = ProgressDisplay.ForLog(bench, ChangedSteps(recipe, journal), log))
        {
            var undo = new Undo(recipe, world.Ports, journal, show.Report, bench.CreateRunOptions(choices) with { Target = target });
            strangers = undo.OrphanedChanges;
            using (bench.Interruption.BeginFinishing())
                result = await undo.Run();
        }

        OrphanReport.Print(bench, subject, strangers);
        var code = new OutcomeReport(bench, Summary.Undone)
        {
            RetryHint = "Run undo again to resume.",
            Log = log,
            ShowsLogAlways = true,
        }.PrintAndGetExitCode(result, bench.Clock.GetElapsedTime(start));
        return code == ExitCode.Success && strangers.Count > 0 ? ExitCode.StepFailed : code;
    }

    private IEnumerable<Step> ChangedSteps(Recipe recipe, Journal journal)
    {
        var changed = journal.ChangedSteps.ToHashSet();
        return recipe.Steps.Where(step => changed.Contains(step.Id) && (choices.OnlyHost is null || choices.OnlyHost == step.Id.Host));
    }
}
