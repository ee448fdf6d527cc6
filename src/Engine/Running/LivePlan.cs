using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>The plan compared with the current state of the world. It only reads.</summary>
internal sealed class LivePlan
{
    private readonly ExecutionContext _context;
    private readonly EngineOptions _options;
    private readonly IReport _report;
    private readonly IStepJournal _journal;
    private readonly Poller _poller;
    private readonly ConcurrentDictionary<Step, Mark> _marks = new();
    private readonly ConcurrentDictionary<(string Host, Type? Port), bool> _unreachableHosts = new();
    private readonly ConcurrentDictionary<string, bool> _changingHosts = new();
    private HashSet<Step> _unreachable = [];

    /// <summary>A comparison of the recipe with the world behind the ports.</summary>
    /// <param name="recipe">The recipe with the wanted states.</param>
    /// <param name="ports">The world.</param>
    /// <param name="report">Receives the log lines.</param>
    /// <param name="options">Parallelism and host filter.</param>
    /// <param name="journalPath">The recipe's journal, so that what an interrupted run created is found; null or nonexistent: none.</param>
    public LivePlan(Recipe recipe, Ports ports, IReport report, EngineOptions options, string? journalPath = null)
        : this(recipe, ports, report, options, (journalPath is null ? null : JournalReader.Read(journalPath)) ?? new()) { }

    internal LivePlan(Recipe recipe, Ports ports, IReport report, EngineOptions options, IStepJournal records)
    {
        _context = new(recipe, ports, records)
        {
            Id = RunId.Create(options.Clock),
            Clock = options.Clock,
            Stop = options.Stop,
            Cancel = options.Abort,
            Report = _report = new SynchronizedReport(report),
        };
        (_options, _journal, _poller) = (options, records, new(options.Clock));
    }

    /// <summary>Journaled changes whose step is no longer in the recipe; they are not compared.</summary>
    public IReadOnlyList<StepId> OrphanedChanges =>
        _journal is JournalState records ? Engine.OrphanedChanges.Find(records, _context.Recipe, _options.OnlyHost) : [];

    /// <summary>Compares every step; the lines come in the order of the script.</summary>
    /// <exception cref="OriginException">A port is not ready.</exception>
    public async Task<RunResult> Compare()
    {
        var selection = new HostFilter(_context.Recipe, _options.OnlyHost);
        var reachable = Preflight.FindReachable(selection.Selected, _context.Ports);
        await Preflight.EnsureReady(reachable, _context.Ports, _options.Stop).ConfigureAwait(false);
        _unreachable = [.. selection.Selected.Except(reachable)];
        var lines = new OrderedLog(_report, selection.Selected);
        var schedule = new StepScheduler(_options.Parallelism) { Stop = _options.Stop };
        await schedule
            .RunAll(
                selection.GetStepsInOrder(_context.Recipe),
                step => step.Predecessors,
                async step =>
                {
                    lines.StepStarted(step);
                    var line = await CompareStep(step).ConfigureAwait(false);
                    _marks[step] = line.Mark;
                    if (WillChange(step))
                        _changingHosts[step.Id.Host] = true;
                    lines.StepEnded(line);
                    return true;
                },
                step => lines.StepEnded(CancelledStep.CreateLine(step))
            )
            .ConfigureAwait(false);
        return lines.Result;
    }

    /// <summary>The value of an output as that step sees it; null: not known.</summary>
    internal string? FindOutput(Step step, Output output) => _context.OutputValues.Get(step, output);

    private async Task<LogLine> CompareStep(Step step)
    {
        var run = new StepContext(_context, step);
        object? want;
        try
        {
            want = run.WantWithPlaceholders();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(step, Mark.Failed, PluginFailure.Describe(step, e)) { Failure = e };
        }

        if (step is Effect { TriggeredBy: [_, ..] } effect && !IsTriggered(effect))
            return Comparison.NotTriggered(step);
        if (step.SameAs is { } same && _marks.GetValueOrDefault(same) is Mark.Create or Mark.Change or Mark.Delete)
            return new(step, Mark.Unchanged, Comparison.Describe(want)) { Want = want };
        if (_unreachable.Contains(step))
            return CreateUnknownLine(step, want);
        if (_unreachableHosts.ContainsKey((step.Id.Host, step.Port)))
            return MayBecomeReadable(step)
                ? CreateUnknownLine(step, want)
                : new(step, Mark.NotStarted, $"{step.Id.Host} cannot be reached") { Want = want };
        try
        {
            if (run.MissingOutput is null)
                run.ClaimResource(want);
            var (now, _) = await _poller
                .PollUntil(_ => true, run.ReadState, PollTimes.Of(step, run, want, TimeSpan.Zero), run.StopWaiting)
                .ConfigureAwait(false);
            var line = Comparison.Compare(step, now, want);
            if (step.IsTransitionalState(now) && line.Mark != Mark.Unchanged)
                return line with { Mark = Mark.Unknown };
            if (await Preconditions.FindRefusal(line, run, _journal).ConfigureAwait(false) is { } reason)
                return line with { Mark = Mark.Failed, Text = reason, Failure = new OriginException(reason) };
            return line.Mark is Mark.Unchanged or Mark.Effect || (step.Writes && (run.MissingOutput is null || now is null))
                ? line
                : line with
                {
                    Mark = Mark.Unknown,
                };
        }
        catch (NotYetKnownException)
        {
            return CreateUnknownLine(step, want);
        }
        catch (OperationCanceledException) when (_options.Stop.IsCancellationRequested)
        {
            return CancelledStep.CreateLine(step);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (e is HostUnreachableException)
                _unreachableHosts[(step.Id.Host, step.Port)] = true;
            return e is OriginException && MayBecomeReadable(step)
                ? CreateUnknownLine(step, want)
                : new(step, Mark.Failed, PluginFailure.Describe(step, e)) { Want = want, Failure = e };
        }
    }

    // A machine that cannot be read now may be readable once an earlier step has started it, or has started what is read on it. The refusal of a cloud
    // does not change that way: it is reported before anything is created.
    private bool MayBecomeReadable(Step step) =>
        step.Port?.IsDefined(typeof(RequiresMachineAttribute), inherit: false) == true
        && (_changingHosts.ContainsKey(step.Id.Host) || step.Sources.Any(source => WillChange(source.Provider)));

    private bool IsTriggered(Effect effect) =>
        (_journal.IsTriggered(effect) || effect.TriggeredBy.Any(WillChange))
        && !effect.SatisfiedBy.Any(step => _marks.GetValueOrDefault(step) is Mark.Create or Mark.Change);

    private bool WillChange(Step step) => _marks.GetValueOrDefault(step) is Mark.Create or Mark.Change or Mark.Delete or Mark.Unknown;

    private static LogLine CreateUnknownLine(Step step, object? want) =>
        new(step, step is Effect ? Mark.Effect : Mark.Unknown, Comparison.Describe(want)) { Want = want };
}
