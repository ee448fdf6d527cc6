using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>A run: shows what it would do and asks where a person can be asked, carries it out, and says what it did.</summary>
internal sealed class Carrying(Bench bench, Subject subject, Choices choices)
{
    private bool Asks => (subject.IsRecipe || subject.Asks) && bench.Terminal.CanAsk && !choices.Yes;

    public async Task<int> Go()
    {
        if (subject.Asks && !bench.Terminal.CanAsk && !choices.Yes)
            throw new UsageException($"{subject.Title} asks first, and nobody can be asked here. Add --force.");
        if (subject.IsRecipe && bench.Terminal.IsUnseen && !choices.Yes)
            throw new UsageException("A run asks first, and its question would go where the errors are sent. Add --yes, or leave the error output on the terminal.");
        var reading = await Reading.Of(subject);
        reading.Demand(choices.Only);
        await using var world = await World.Open(bench, subject.Plugins, reading.Recipe);
        var path = world.JournalOf(subject);
        await using var journal = Journal.Open(JournalFile.Open(path), path, bench.Clock);
        if (journal.Interrupted)
            bench.Talk($"The run of {journal.LastRun:yyyy-MM-dd HH:mm} UTC did not come to its end; going on from its journal.");
        if (Asks && await Refused(reading.Steps(choices.Only), reading.Recipe, world, path) is { } refused)
            return refused;
        return await CarryOut(reading, world, journal);
    }

    private async Task<int?> Refused(IReadOnlyList<Step> steps, Recipe recipe, World world, string journal)
    {
        RunResult plan;
        using (var show = Show.Silent(bench, steps))
            plan = await new LivePlan(recipe, world.Ports, show.Report, bench.Looking(choices), journal).Compare();
        bench.Interruption.Stop.ThrowIfCancellationRequested();
        if (plan.Succeeded && !Comparing.Pending(plan))
            return null;
        var proposal = new Proposal(bench, plan.Lines);
        proposal.Show(Tally.Planned);
        if (!plan.Succeeded)
        {
            Failures.Tell(bench, plan);
            bench.Complain("Nothing was started.");
            return ExitCode.StepFailed;
        }

        if (await proposal.Agreed("Carry it out?"))
            return null;
        bench.Talk("Nothing was done.");
        return ExitCode.Cancelled;
    }

    private async Task<int> CarryOut(Reading reading, World world, Journal journal)
    {
        var start = bench.Clock.GetTimestamp();
        RunResult result;
        var steps = reading.Steps(choices.Only);
        using (var show = subject.IsRecipe ? Show.Log(bench, steps) : Show.Echoes(bench, steps))
        {
            var executor = new Executor(reading.Recipe, world.Ports, journal, show.Report, bench.Acting(choices));
            using (bench.Interruption.Finishing())
                result = await executor.Run();
            if (result.Succeeded && reading.Result is { } text)
                show.Result(text.Resolve(later => executor.Value(later) ?? later.ToString()));
        }

        Forgotten.Tell(bench, subject, journal.StrangersTo(reading.Recipe, choices.Only));
        return new Closing(bench, Tally.Done) { Again = "Run it again to go on." }.Say(result, bench.Clock.GetElapsedTime(start));
    }
}
