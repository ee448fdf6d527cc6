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
    private readonly Dictionary<StepId, Trail> _changes;
    private readonly IReadOnlyList<Step> _taken;
    private readonly Lookout _lookout;
    private Dictionary<Step, Step> _goWith = [];

    /// <summary>An undo of the recipe's journal.</summary>
    public Undo(Recipe recipe, Ports ports, Journal journal, IReport report, RunOptions options)
    {
        _session = new(recipe, ports, new UndoRecords(journal)) { Id = "undo", Clock = options.Clock, Cancel = options.Abort };
        (_journal, _options, _report) = (journal, options, report);
        _writer = new(journal, options.Clock) { Begin = journal.BeginUndo };
        _lookout = new(_session, options);
        _changes = journal.Records.Changes.Where(trail => options.Only is null || trail.Step.Host == options.Only).ToDictionary(trail => trail.Step);

        // The script's order backwards, which is the journal's where one run made everything: what others were built on goes after them, whoever came first.
        _taken = [.. recipe.Steps.Reverse().Where(step => _changes.ContainsKey(step.Id))];
    }

    /// <summary>Journaled changes whose step is not in the recipe any more; they are kept.</summary>
    public IReadOnlyList<StepId> Strangers => Engine.Strangers.Of(_journal.Records, _session.Recipe, _options.Only);

    /// <summary>What would be taken back, in that order; reads and never writes.</summary>
    public async Task<RunResult> Compare()
    {
        await ReadAll().ConfigureAwait(false);
        var log = new OrderedLog(_report, _taken);
        await Backwards(log, (step, run, now) => Task.FromResult(Intent(step, now, run.Identity).Line)).ConfigureAwait(false);
        return log.Result;
    }

    /// <summary>Takes it back.</summary>
    /// <exception cref="OriginException">A port is not ready, or the journal cannot be written.</exception>
    public async Task<RunResult> Run()
    {
        await ReadAll().ConfigureAwait(false);
        await _journal.BeginRun(_session.Id, _options.By).ConfigureAwait(false);
        var log = new OrderedLog(_report, _taken);
        await Backwards(log, TakeBack).ConfigureAwait(false);
        if (log.Result.Succeeded)
            await _journal.EndRun(_session.Id).ConfigureAwait(false);
        return log.Result;
    }

    private async Task<LogLine> TakeBack(Step step, StepRun run, object? now)
    {
        var (line, before) = Intent(step, now, run.Identity);
        if (line.IsChange)
            await _writer.Change(step, run, now, before).ConfigureAwait(false);
        if (line.IsChange || step is Effect || Equals(now, before))
        {
            foreach (var (inside, _) in _goWith.Where(pair => pair.Value == step))
                await _journal.Undone(inside.Id).ConfigureAwait(false);
            await _journal.Undone(step.Id).ConfigureAwait(false);
        }

        return line;
    }

    /// <summary>The step that made the thing this one happened in, where that thing was made by a run as well.</summary>
    private Step? MakerOf(Step step) => step.Inside is not { } inside ? null
        : step.Sources.FirstOrDefault(source => source.Later == inside).Provider is { } maker && _changes.TryGetValue(maker.Id, out var made) && made.Before is null ? maker
        : null;

    private (LogLine Line, object? Before) Intent(Step step, object? now, string? identity)
    {
        if (step.StateType is not { } type)
            return (new(step, Mark.Unchanged, "kept: an effect cannot be undone"), new());
        var trail = _journal.Records.Of(step.Id)!;
        var before = StateJson.Back(trail.Before, type);
        var after = StateJson.Back(trail.After, type);
        var line = Comparison.Of(step, now, before);
        if (line.Mark == Mark.Unchanged)
            return (line, before);
        if (trail.Open is null && now is not null && identity is not null && trail.Identity is { } made && made != identity)
            return (Kept(line, $"it is another one now, {made} -> {identity}"), before);
        if (trail.Open is null && !Equals(now, after))
            return (Kept(line, $"somebody changed it since, {Comparison.Said(after)} -> {Comparison.Said(now)}"), before);
        if (now is not null && step.KeepState(now, before) is { } why)
            return (Kept(line, why), before);
        return before is not null && step.RefuseState(now, before) is { } reason ? (Kept(line, reason), before) : (line, before);
    }

    private static LogLine Kept(LogLine line, string why) => line with { Mark = Mark.Unchanged, Text = $"kept: {why}" };

    private async Task ReadAll()
    {
        await Preflight.Check(_taken, _session.Ports, _options.Stop).ConfigureAwait(false);
        var makers = _taken.Where(step => MakerOf(step) is not null).ToDictionary(step => step, step => MakerOf(step)!);
        await _lookout.Read(makers.Values).ConfigureAwait(false);
        _goWith = makers.Where(pair => WillBeGone(pair.Value)).ToDictionary();
        await _lookout.Read(_taken.Where(step => !_goWith.ContainsKey(step))).ConfigureAwait(false);
    }

    // What undo leaves in place keeps nothing that undo takes back: then the steps inside are taken back one by one.
    private bool WillBeGone(Step maker) =>
        _lookout.Of(maker) is { } seen && Intent(maker, seen.State, seen.Identity) is { Before: null, Line: var line } && (line.IsChange || seen.State is null);

    private async Task Backwards(OrderedLog log, Func<Step, StepRun, object?, Task<LogLine>> act)
    {
        var taken = TakenFor();
        var users = _taken
            .SelectMany(step => step.Sources.Select(source => (Taken: taken.GetValueOrDefault(source.Provider), User: step)))
            .Where(pair => pair.Taken is not null)
            .ToLookup(pair => pair.Taken!, pair => pair.User);
        await new Schedule(_options.Parallel) { Stop = _options.Stop }.Work(
            _taken,
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

    // What only waited has nothing to take back. What stands before it on its host has, and may not go from under those that were waiting for it.
    private Dictionary<Step, Step> TakenFor()
    {
        var taken = new Dictionary<Step, Step>();
        var lastOfHost = new Dictionary<string, Step>();
        foreach (var step in _session.Recipe.Steps)
        {
            if (_changes.ContainsKey(step.Id))
                lastOfHost[step.Id.Host] = step;
            if (lastOfHost.GetValueOrDefault(step.Id.Host) is { } last)
                taken[step] = last;
        }

        return taken;
    }

    private async Task<LogLine> Line(Step step, Func<Step, StepRun, object?, Task<LogLine>> act)
    {
        if (_goWith.TryGetValue(step, out var maker))
            return new(step, Mark.Unchanged, $"goes with {maker.Id}");
        try
        {
            var run = new StepRun(_session, step);
            return await act(step, run, await _writer.Found(step, run, want: null).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (NotYetKnownException e)
        {
            return new(step, Mark.Unchanged, $"kept: {e.Later} is not known, so it cannot be looked for");
        }
        catch (Exception e)
        {
            return new(step, Mark.Failed, e.Message) { Failure = e };
        }
    }
}
