using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles <c>undo</c>: shows what would be undone, asks for confirmation, undoes it, and reports what is kept.</summary>
internal sealed class UndoHandler(CommandContext context, PlanTarget target, ExecutionOptions execution)
{
    public async Task<int> Handle()
    {
        JournalLocation.ThrowIfFolderIsMissing(context);
        var recipe = (await EvaluatedRecipe.Evaluate(context, target)).Recipe;
        await using var world = await TargetEnvironment.Open(context, target.Plugins, recipe);
        var related = new RelatedJournals(context, target, world);
        var path = related.GetPath(execution.Journal);
        if (!JournalFile.Exists(path))
            return ReportNothingToUndo(related, recipe, path);
        var opener = new JournalOpener(context, target, world);
        await using var journal = opener.Open(path, "undo");
        if (journal.ChangeCount == 0)
            return ReportNothingToUndo(related, recipe, path);
        related.ThrowIfUnrelated(recipe, journal, path);
        ThrowIfUnknownHost(recipe, journal);
        if (!execution.AssumeYes)
            ConfirmationPrompt.EnsureCanAsk(context, "undo");
        if (!execution.AssumeYes && await PromptDeclined(recipe, world, journal))
            return ExitCode.Cancelled;
        return await ExecuteUndo(recipe, world, journal, opener.Target);
    }

    private int ReportNothingToUndo(RelatedJournals related, Recipe recipe, string path)
    {
        if (execution.Journal is null && related.DescribeForUndo(recipe, path) is [_, ..] others)
        {
            context.WriteAlways(others);
            return ExitCode.StepFailed;
        }

        context.WriteInfo($"Nothing to undo: no run of {target.Title} with these arguments has made changes here that are not undone yet.");
        return ExitCode.Success;
    }

    private async Task<bool> PromptDeclined(Recipe recipe, TargetEnvironment world, Journal journal)
    {
        RunResult plan;
        using (var show = ProgressDisplay.ForBoardOnly(context, ChangedSteps(recipe, journal)))
            plan = await new Undo(recipe, world.Ports, journal, show.Report, context.CreateComparisonOptions(execution)).Compare();
        context.Interruption.StopToken.ThrowIfCancellationRequested();
        if (!plan.Lines.Any(line => line.IsChange))
            return false;
        var proposal = new ConfirmationPrompt(context, plan.Lines);
        proposal.ShowPlan(Summary.Undoable);
        if (await proposal.Confirm("Undo these changes?"))
            return false;
        context.WriteInfo("Nothing was undone.");
        return true;
    }

    private async Task<int> ExecuteUndo(Recipe recipe, TargetEnvironment world, Journal journal, JournalTarget journalTarget)
    {
        var start = context.Clock.GetTimestamp();
        RunResult result;
        IReadOnlyList<StepId> orphans;
        using var log = OutputLog.Create(Path.GetDirectoryName(world.GetJournalPath(target))!, $"undo-{target.Name}", context.Clock.GetUtcNow());
        using (var show = ProgressDisplay.ForLog(context, ChangedSteps(recipe, journal), log))
        {
            var undo = new Undo(recipe, world.Ports, journal, show.Report, context.CreateRunOptions(execution) with { Target = journalTarget });
            orphans = undo.OrphanedChanges;
            using (context.Interruption.BeginFinishing())
                result = await undo.Run();
        }

        OrphanReport.Print(context, target, orphans);
        var code = new OutcomeReport(context, Summary.Undone)
        {
            RetryHint = "Run undo again to resume.",
            Log = log,
            ShowsLogAlways = true,
        }.PrintAndGetExitCode(result, context.Clock.GetElapsedTime(start));
        return code == ExitCode.Success && orphans.Count > 0 ? ExitCode.StepFailed : code;
    }

    private void ThrowIfUnknownHost(Recipe recipe, Journal journal)
    {
        string[] hosts =
        [
            .. recipe.Hosts.Select(host => host.Name).Concat(journal.ChangedSteps.Select(step => step.Host)).Distinct(StringComparer.Ordinal),
        ];
        if (execution.OnlyHost is { } only && !hosts.Contains(only, StringComparer.Ordinal))
            throw EvaluatedRecipe.DescribeUnknownHost(recipe.Name, only, hosts);
    }

    private IEnumerable<Step> ChangedSteps(Recipe recipe, Journal journal)
    {
        var changed = journal.ChangedSteps.ToHashSet();
        return recipe.Steps.Where(step => changed.Contains(step.Id) && (execution.OnlyHost is null || execution.OnlyHost == step.Id.Host));
    }
}
