namespace OriginScript.Engine;

/// <summary>
/// Undoes the changes in the journal, the last first: the former state is written back, or the resource is deleted if there was none. What someone
/// else has changed since is kept and reported.
/// </summary>
internal sealed class Undo
{
    private readonly ExecutionContext _context;
    private readonly Journal _journal;
    private readonly EngineOptions _options;
    private readonly IReport _report;
    private readonly StepApplier _applier;
    private readonly Dictionary<StepId, StepHistory> _changes;
    private readonly IReadOnlyList<Step> _steps;
    private readonly UndoReader _reader;
    private Dictionary<Step, Step> _removedWith = [];

    /// <summary>An undo of the recipe's journal.</summary>
    public Undo(Recipe recipe, Ports ports, Journal journal, IReport report, EngineOptions options)
    {
        _context = new(recipe, ports, new UndoStepJournal(journal))
        {
            Id = RunId.Create(options.Clock),
            Clock = options.Clock,
            Stop = options.Stop,
            Cancel = options.Abort,
            Report = _report = new SynchronizedReport(report),
        };
        (_journal, _options) = (journal, options);
        _applier = new(journal, options.Clock) { JournalBegin = journal.BeginUndo };
        _reader = new(_context, _applier, options);
        _changes = journal
            .State.Changes.Where(trail => options.OnlyHost is null || trail.Step.Host == options.OnlyHost)
            .ToDictionary(trail => trail.Step);

        // The reverse order of the script, which is that of the journal if one run made everything: a resource is undone after those built on it, in
        // whatever order they were created.
        _steps = [.. recipe.Steps.Reverse().Where(step => _changes.ContainsKey(step.Id))];
    }

    /// <summary>Journaled changes whose step is no longer in the recipe; they are kept.</summary>
    public IReadOnlyList<StepId> OrphanedChanges => Engine.OrphanedChanges.Find(_journal.State, _context.Recipe, _options.OnlyHost);

    /// <summary>What would be undone, in that order; only reads.</summary>
    public async Task<RunResult> Compare()
    {
        await ReadAll().ConfigureAwait(false);
        var log = new OrderedLog(_report, _steps);
        await RunInReverse(log, (step, run, now) => Task.FromResult(PlanUndo(step, now, run).Line)).ConfigureAwait(false);
        return log.Result;
    }

    /// <summary>Undoes the changes.</summary>
    /// <exception cref="OriginException">A port is not ready, or the journal cannot be written.</exception>
    public async Task<RunResult> Run()
    {
        await ReadAll().ConfigureAwait(false);
        await _journal.BeginRun(_context.Id, _options.Owner, _options.Target).ConfigureAwait(false);
        var log = new OrderedLog(_report, _steps);
        await RunInReverse(log, UndoStep).ConfigureAwait(false);
        if (!_options.Stop.IsCancellationRequested)
            await _journal.EndRun(_context.Id, log.Result.Succeeded).ConfigureAwait(false);
        return log.Result;
    }

    private async Task<LogLine> UndoStep(Step step, StepContext run, object? now)
    {
        var (line, before) = PlanUndo(step, now, run);
        if (line.IsChange)
            await _applier.ApplyChange(step, run, now, before).ConfigureAwait(false);
        if (line.IsChange || step is Effect || Equals(now, before))
        {
            foreach (var (inside, _) in _removedWith.Where(pair => pair.Value == step))
                await _journal.MarkUndone(inside.Id).ConfigureAwait(false);
            await _journal.MarkUndone(step.Id).ConfigureAwait(false);
        }

        return line;
    }

    /// <summary>The step that created the resource in which this one is contained, if a run created that resource.</summary>
    private Step? FindCreator(Step step) =>
        step.ContainedIn is not { } inside ? null
        : step.Sources.FirstOrDefault(source => source.Later == inside).Provider is { } maker
        && _changes.TryGetValue(maker.Id, out var made)
        && made.Before.Json is null
            ? maker
        : null;

    private (LogLine Line, object? Before) PlanUndo(Step step, object? now, StepContext run)
    {
        if (step.StateType is not { } type)
            return (new(step, Mark.Kept, "an effect cannot be undone"), new());
        var trail = _journal.State.Find(step.Id)!;
        var before = trail.Before.Read(step, type);
        var after = trail.After.Read(step, type);
        var line = Comparison.Compare(step, now, before);
        if (line.Mark == Mark.Unchanged)
            return (line, before);
        if (now is not null && FindOtherOwner(trail, run) is { } other)
            return (CreateKeptLine(line, other), before);
        if (trail.OpenChange is null && !Equals(now, after))
            return (CreateKeptLine(line, $"somebody changed it since, {Comparison.Describe(after)} -> {Comparison.Describe(now)}"), before);
        if (now is not null && step.ReasonToKeepState(now, before) is { } why)
            return (CreateKeptLine(line, why), before);
        return before is not null && step.RefuseState(now, before) is { } reason ? (CreateKeptLine(line, reason), before) : (line, before);
    }

    // A name is no proof: another run, or a person, may have created a resource of the same name.
    private static string? FindOtherOwner(StepHistory trail, StepContext run)
    {
        if (run.Identity is not { } identity || identity == trail.Identity)
            return null;
        if (trail.OpenChange is null)
            return trail.Identity is { } made ? $"replaced by a different resource, {made} -> {identity}" : null;
        return run.CreationToken is null || run.CreationToken == trail.LastToken
            ? null
            : $"nothing shows that the interrupted change of this journal created {identity}";
    }

    private static LogLine CreateKeptLine(LogLine line, string why) => line with { Mark = Mark.Kept, Text = why, ChangedLines = [] };

    private async Task ReadAll()
    {
        await Preflight.EnsureReady(_steps, _context.Ports, _options.Stop).ConfigureAwait(false);
        var makers = _steps.Where(step => FindCreator(step) is not null).ToDictionary(step => step, step => FindCreator(step)!);
        await _reader.Read(makers.Values).ConfigureAwait(false);
        _removedWith = makers.Where(pair => WillBeDeleted(pair.Value)).ToDictionary();
        await _reader.Read(_steps.Where(step => !_removedWith.ContainsKey(step))).ConfigureAwait(false);
    }

    // If undo keeps the containing resource, the steps contained in it are undone one by one.
    private bool WillBeDeleted(Step maker)
    {
        try
        {
            return _reader.Find(maker) is { } seen
                && PlanUndo(maker, seen.State, seen.Run) is { Before: null, Line: var line }
                && (line.IsChange || seen.State is null);
        }
        catch (UnreadableStateException)
        {
            return false;
        }
    }

    private async Task RunInReverse(OrderedLog log, Func<Step, StepContext, object?, Task<LogLine>> act)
    {
        var taken = MapToChangedSteps();
        var users = _steps
            .SelectMany(step => step.Sources.Select(source => (Taken: taken.GetValueOrDefault(source.Provider), User: step)))
            .Where(pair => pair.Taken is not null)
            .ToLookup(pair => pair.Taken!, pair => pair.User);
        await new StepScheduler(_options.Parallelism) { Stop = _options.Stop }
            .RunAll(
                _steps,
                step => users[step],
                async step =>
                {
                    log.StepStarted(step);
                    var line = await ProcessStep(step, act).ConfigureAwait(false) with
                    {
                        OutputValue = output => _context.OutputValues.Get(step, output),
                    };
                    log.StepEnded(line);
                    return line.Mark is not (Mark.Failed or Mark.NotStarted);
                },
                step =>
                    log.StepEnded(
                        _options.Stop.IsCancellationRequested
                            ? CancelledStep.CreateLine(step)
                            : new(step, Mark.NotStarted, "waits for a step that failed")
                    )
            )
            .ConfigureAwait(false);
    }

    // A condition has nothing to undo. The steps before it on its host do, and must not be undone before the steps that waited for the condition.
    private Dictionary<Step, Step> MapToChangedSteps()
    {
        var taken = new Dictionary<Step, Step>();
        var lastOfHost = new Dictionary<string, Step>();
        foreach (var step in _context.Recipe.Steps)
        {
            if (_changes.ContainsKey(step.Id))
                lastOfHost[step.Id.Host] = step;
            if (lastOfHost.GetValueOrDefault(step.Id.Host) is { } last)
                taken[step] = last;
        }

        return taken;
    }

    private async Task<LogLine> ProcessStep(Step step, Func<Step, StepContext, object?, Task<LogLine>> act)
    {
        if (_removedWith.TryGetValue(step, out var maker))
            return new(step, Mark.Unchanged, $"removed together with {maker.Id}");
        var run = new StepContext(_context, step);
        try
        {
            return await act(step, run, await _applier.ReadCurrent(step, run, want: null).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_options.Stop.IsCancellationRequested || _options.Abort.IsCancellationRequested)
        {
            return CancelledStep.CreateLine(step, run.IsChanging, _options);
        }
        catch (NotYetKnownException e)
        {
            return new(step, Mark.Kept, $"{e.Output} is not known, so the resource cannot be looked up");
        }
        catch (UnreadableStateException e)
        {
            return new(step, Mark.Failed, $"kept: {e.Message}") { Failure = e };
        }
        catch (Exception e)
        {
            return new(step, Mark.Failed, PluginFailure.Describe(step, e)) { Failure = e };
        }
    }
}
