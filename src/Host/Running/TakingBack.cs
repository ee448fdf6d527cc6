using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>An undo: shows what would be taken back, asks where a person can be asked, takes it back, and says what is kept.</summary>
internal sealed class TakingBack(Bench bench, Subject subject, Choices choices)
{
    public async Task<int> Go()
    {
        var recipe = (await Reading.Of(subject)).Recipe;
        await using var world = await World.Open(bench, subject.Plugins, recipe);
        var path = world.JournalOf(subject);
        if (!File.Exists(path))
            return Nothing();
        await using var journal = Journal.Open(JournalFile.Open(path), path, bench.Clock);
        if (journal.Changes == 0)
            return Nothing();
        if (!bench.Terminal.CanAsk && !choices.Yes)
            throw new UsageException("An undo asks first, and nobody can be asked here. Add --yes.");
        if (!choices.Yes && await Refused(recipe, world, journal))
            return ExitCode.Cancelled;
        return await TakeBack(recipe, world, journal);
    }

    private int Nothing()
    {
        bench.Talk($"Nothing to undo: no run of {subject.Title} with these arguments has changed anything here that is not taken back already.");
        return ExitCode.Done;
    }

    private async Task<bool> Refused(Recipe recipe, World world, Journal journal)
    {
        RunResult plan;
        using (var show = Show.Silent(bench, Changed(recipe, journal)))
            plan = await new Undo(recipe, world.Ports, journal, show.Report, bench.Looking(choices)).Compare();
        bench.Interruption.Stop.ThrowIfCancellationRequested();
        if (!plan.Lines.Any(line => line.IsChange))
            return false;
        var proposal = new Proposal(bench, plan.Lines);
        proposal.Show(Tally.Undoable);
        if (await proposal.Agreed("Take it back?"))
            return false;
        bench.Talk("Nothing was taken back.");
        return true;
    }

    private async Task<int> TakeBack(Recipe recipe, World world, Journal journal)
    {
        var start = bench.Clock.GetTimestamp();
        RunResult result;
        IReadOnlyList<StepId> strangers;
        using (var show = Show.Log(bench, Changed(recipe, journal)))
        {
            var undo = new Undo(recipe, world.Ports, journal, show.Report, bench.Acting(choices));
            strangers = undo.Strangers;
            using (bench.Interruption.Finishing())
                result = await undo.Run();
        }

        Forgotten.Tell(bench, subject, strangers);
        var code = new Closing(bench, Tally.Undone) { Again = "Undo it again to go on." }.Say(result, bench.Clock.GetElapsedTime(start));
        return code == ExitCode.Done && strangers.Count > 0 ? ExitCode.StepFailed : code;
    }

    private IEnumerable<Step> Changed(Recipe recipe, Journal journal)
    {
        var changed = journal.Changed.ToHashSet();
        return recipe.Steps.Where(step => changed.Contains(step.Id) && (choices.Only is null || choices.Only == step.Id.Host));
    }
}
