namespace OriginScript.Engine;

/// <summary>
/// Takes back what the journal says was changed, the last first: the former state is written back, or the thing deleted where there was none. What somebody
/// else has changed since is kept and said so.
/// </summary>
public sealed class Undo
{
    private readonly Session _session;
    private readonly Journal _journal;
    private readonly RunOptions _options;
    private readonly IReport _report;
    private readonly Writer _writer;
    private readonly Dictionary<StepId, Step> _steps;
    private readonly IReadOnlyList<Trail> _changes;

    /// <summary>An undo of the recipe's journal.</summary>
    public Undo(Recipe recipe, Ports ports, Journal journal, IReport report, RunOptions options)
    {
        _session = new(recipe, ports, new UndoRecords(journal)) { Id = "undo", Clock = options.Clock, Cancel = options.Abort };
        (_journal, _options, _report) = (journal, options, report);
        _writer = new(journal, options.Clock) { Begin = journal.BeginUndo };
        _steps = recipe.Steps.ToDictionary(step => step.Id);
        _changes = [.. journal.Records.Changes.Reverse().Where(trail => options.Only is null || trail.Step.Host == options.Only)];
    }

    /// <summary>Journaled changes whose step is not in the recipe any more; they are kept.</summary>
    public IReadOnlyList<StepId> Strangers => [.. _changes.Select(trail => trail.Step).Where(id => !_steps.ContainsKey(id))];

    private IReadOnlyList<Step> Taken => [.. _changes.Where(trail => _steps.ContainsKey(trail.Step)).Select(trail => _steps[trail.Step])];

    /// <summary>What would be taken back, in that order; reads and never writes.</summary>
    public async Task<RunResult> Compare()
    {
        await ReadAll().ConfigureAwait(false);
        var log = new OrderedLog(_report, Taken);
        await Backwards(log, (step, run, now) => Task.FromResult(Intent(step, now).Line)).ConfigureAwait(false);
        return log.Result;
    }

    /// <summary>Takes it back.</summary>
    /// <exception cref="OriginException">A port is not ready, or the journal cannot be written.</exception>
    public async Task<RunResult> Run()
    {
        await ReadAll().ConfigureAwait(false);
        await _journal.BeginRun(_session.Id, _options.By).ConfigureAwait(false);
        var log = new OrderedLog(_report, Taken);
        await Backwards(log, TakeBack).ConfigureAwait(false);
        if (log.Result.Succeeded)
            await _journal.EndRun(_session.Id).ConfigureAwait(false);
        return log.Result;
    }

    private async Task<LogLine> TakeBack(Step step, StepRun run, object? now)
    {
        var (line, before) = Intent(step, now);
        if (line.IsChange)
            await _writer.Change(step, run, now, before).ConfigureAwait(false);
        if (line.IsChange || step is Effect || Equals(now, before))
            await _journal.Undone(step.Id).ConfigureAwait(false);
        return line;
    }

    private (LogLine Line, object? Before) Intent(Step step, object? now)
    {
        if (step.StateType is not { } type)
            return (new(step, Mark.Unchanged, "kept: an effect cannot be undone"), new());
        var trail = _journal.Records.Of(step.Id)!;
        var before = StateJson.Back(trail.Before, type);
        var after = StateJson.Back(trail.After, type);
        var line = Comparison.Of(step, now, before);
        if (line.Mark == Mark.Unchanged)
            return (line, before);
        if (trail.Open is null && !Equals(now, after))
            return (Kept(line, $"somebody changed it since, {Comparison.Said(after)} -> {Comparison.Said(now)}"), before);
        if (now is not null && step.KeepState(now, before) is { } why)
            return (Kept(line, why), before);
        return before is not null && step.RefuseState(now, before) is { } reason ? (Kept(line, reason), before) : (line, before);
    }

    private static LogLine Kept(LogLine line, string why) => line with { Mark = Mark.Unchanged, Text = $"kept: {why}" };

    private async Task ReadAll()
    {
        await Preflight.Check(Taken, _session.Ports, _options.Stop).ConfigureAwait(false);
        var needed = new HashSet<Step>(Taken);
        for (var more = new Queue<Step>(Taken); more.TryDequeue(out var step);)
        {
            foreach (var (_, provider) in step.Sources.Where(source => needed.Add(source.Provider)))
                more.Enqueue(provider);
        }

        await new Schedule(_options.Parallel).Work(
            [.. _session.Recipe.Steps.Where(needed.Contains)],
            step => step.Sources.Select(source => source.Provider),
            async step =>
            {
                await Read(step, new(_session, step)).ConfigureAwait(false);
                return true;
            },
            _ => { }).ConfigureAwait(false);
    }

    private static async Task<object?> Read(Step step, StepRun run)
    {
        try
        {
            return await step.ReadState(run).ConfigureAwait(false);
        }
        catch (NotYetKnownException)
        {
            return null;
        }
    }

    private async Task Backwards(OrderedLog log, Func<Step, StepRun, object?, Task<LogLine>> act)
    {
        var users = Taken.SelectMany(step => step.Sources.Select(source => (source.Provider, User: step))).ToLookup(pair => pair.Provider, pair => pair.User);
        await new Schedule(_options.Parallel) { Stop = _options.Stop }.Work(
            Taken,
            step => users[step],
            async step =>
            {
                log.Started(step);
                var line = await Line(step, act).ConfigureAwait(false);
                log.Ended(line);
                return line.Mark != Mark.Failed;
            },
            step => log.Ended(new(step, Mark.NotStarted, _options.Stop.IsCancellationRequested ? "cancelled" : "waits for a step that failed"))).ConfigureAwait(false);
    }

    private async Task<LogLine> Line(Step step, Func<Step, StepRun, object?, Task<LogLine>> act)
    {
        try
        {
            var run = new StepRun(_session, step);
            return await act(step, run, await Read(step, run).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            return new(step, Mark.Failed, e.Message) { Failure = e };
        }
    }
}
