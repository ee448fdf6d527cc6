using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>An undo: shows what would be taken back, asks where a person can be asked, takes it back, and says what is kept.</summary>
internal sealed class TakingBack(Bench bench, Subject subject, Choices choices)
{
    public async Task<int> Go()
    {
        var reading = await Reading.Of(subject);
        await using var world = await World.Open(bench, subject.Plugins);
        var path = world.JournalOf(subject);
        if (!File.Exists(path))
            return Nothing();
        await using var journal = Journal.Open(JournalFile.Open(path), path, bench.Clock);
        if (journal.Changes == 0)
            return Nothing();
        var changed = journal.Changed.ToHashSet();
        Step[] steps = [.. reading.Recipe.Steps.Where(step => changed.Contains(step.Id))];
        if (bench.Terminal.CanAsk && !choices.Yes && await Declined(reading.Recipe, steps, world, journal) is { } declined)
            return declined;
        return await TakeBack(reading.Recipe, steps, world, journal);
    }

    private int Nothing()
    {
        bench.Talk($"Nothing to undo: no run of {subject.Title} has changed anything here that is not taken back already.");
        return ExitCode.Done;
    }

    private async Task<int?> Declined(Recipe recipe, Step[] steps, World world, Journal journal)
    {
        RunResult plan;
        using (var show = Show.Silent(bench, steps))
            plan = await new Undo(recipe, world.Ports, journal, show.Report, Comparing.Options(bench, choices)).Compare();
        bench.Interruption.Stop.ThrowIfCancellationRequested();
        if (!plan.Lines.Any(line => line.IsChange))
            return null;
        var log = new ActionLog(bench.Terminal.Errors);
        foreach (var line in plan.Lines)
            log.Write(line);
        bench.Complain($"{Environment.NewLine}{Tally.Of(plan, Tally.Undoable)}.");
        if (await Question.Ask(bench, "Take it back?"))
            return null;
        bench.Talk("Nothing was taken back.");
        return ExitCode.Cancelled;
    }

    private async Task<int> TakeBack(Recipe recipe, Step[] steps, World world, Journal journal)
    {
        var start = bench.Clock.GetTimestamp();
        Undo undo;
        RunResult result;
        IReadOnlyList<StepId> strangers;
        using (var show = Show.Log(bench, steps))
        {
            undo = new(recipe, world.Ports, journal, show.Report, Options);
            strangers = undo.Strangers;
            bench.Interruption.Finishes = true;
            result = await undo.Run();
            bench.Interruption.Finishes = false;
        }

        bench.Terminal.Output.Flush();
        foreach (var step in strangers)
            bench.Complain($"kept {step}: {subject.Title} has no such step any more. Put it back, and undo takes it back too.");
        Failures.Tell(bench, result);
        return Close(result, bench.Clock.GetElapsedTime(start));
    }

    private int Close(RunResult result, TimeSpan elapsed)
    {
        var tally = $"{Tally.Of(result, Tally.Undone)} in {Elapsed.Of(elapsed)}.";
        if (result.Succeeded)
        {
            bench.Talk(tally);
            return ExitCode.Done;
        }

        bench.Complain($"{tally} Undo it again to go on.");
        return bench.Interruption.Stop.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.StepFailed;
    }

    private RunOptions Options => new()
    {
        Parallel = choices.Parallel,
        Only = choices.Only,
        Clock = bench.Clock,
        Stop = bench.Interruption.Stop,
        Abort = bench.Interruption.Abort,
        By = bench.Surroundings.By,
    };
}
