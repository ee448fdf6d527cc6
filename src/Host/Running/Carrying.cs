using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>A run: shows what it would do and asks where a person can be asked, carries it out, and says what it did.</summary>
internal sealed class Carrying(Bench bench, Subject subject, Choices choices)
{
    private bool Asks => (subject.IsRecipe || subject.Asks) && bench.Terminal.CanAsk && !choices.Yes;

    public async Task<int> Go()
    {
        var reading = await Reading.Of(subject);
        reading.Demand(choices.Only);
        await using var world = await World.Open(bench, subject.Plugins);
        var path = world.JournalOf(subject);
        await using var journal = Journal.Open(JournalFile.Open(path), path, bench.Clock);
        if (journal.Interrupted)
            bench.Talk($"The run of {journal.LastRun:yyyy-MM-dd HH:mm} UTC was cut off; going on from its journal.");
        if (Asks && await Declined(reading.Recipe, world, path) is { } declined)
            return declined;
        return await CarryOut(reading, world, journal);
    }

    private async Task<int?> Declined(Recipe recipe, World world, string path)
    {
        RunResult plan;
        using (var show = Show.Silent(bench, Comparing.Taken(recipe, choices)))
            plan = await new LivePlan(recipe, world.Ports, show.Report, Comparing.Options(bench, choices), path).Compare();
        bench.Interruption.Stop.ThrowIfCancellationRequested();
        if (plan.Succeeded && !Comparing.Pending(plan))
            return null;
        var log = new ActionLog(bench.Terminal.Errors);
        foreach (var line in plan.Lines)
            log.Write(line);
        bench.Complain($"{Environment.NewLine}{Tally.Of(plan, Tally.Planned)}.");
        if (!plan.Succeeded)
        {
            Failures.Tell(bench, plan);
            bench.Complain("Nothing was started.");
            return ExitCode.StepFailed;
        }

        if (await Question.Ask(bench, "Carry it out?"))
            return null;
        bench.Talk("Nothing was done.");
        return ExitCode.Cancelled;
    }

    private async Task<int> CarryOut(Reading reading, World world, Journal journal)
    {
        var start = bench.Clock.GetTimestamp();
        RunResult result;
        Executor executor;
        var steps = Comparing.Taken(reading.Recipe, choices);
        using (var show = subject.IsRecipe ? Show.Log(bench, steps) : Show.Echoes(bench, steps))
        {
            executor = new(reading.Recipe, world.Ports, journal, show.Report, Options);
            bench.Interruption.Finishes = true;
            result = await executor.Run();
            bench.Interruption.Finishes = false;
            if (result.Succeeded && reading.Result is { } text)
                show.Result(text.Resolve(later => executor.Value(later) ?? later.ToString()));
        }

        return Close(result, bench.Clock.GetElapsedTime(start));
    }

    private int Close(RunResult result, TimeSpan elapsed)
    {
        bench.Terminal.Output.Flush();
        Failures.Tell(bench, result);
        var tally = $"{Tally.Of(result, Tally.Done)} in {Elapsed.Of(elapsed)}.";
        if (result.Succeeded)
        {
            bench.Talk(tally);
            return ExitCode.Done;
        }

        bench.Complain($"{tally} Run it again to go on.");
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
