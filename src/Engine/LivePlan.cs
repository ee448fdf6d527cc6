using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>The plan compared with the world. It reads and never writes.</summary>
public sealed class LivePlan
{
    private readonly Session _session;
    private readonly RunOptions _options;
    private readonly IReport _report;
    private readonly IRecords _records;
    private readonly ConcurrentDictionary<Step, Mark> _marks = new();
    private HashSet<Step> _unreachable = [];

    /// <summary>A comparison of the recipe with the world behind the ports.</summary>
    /// <param name="recipe">What is wanted.</param>
    /// <param name="ports">The world.</param>
    /// <param name="report">Who is told.</param>
    /// <param name="options">How many at once, and which host.</param>
    /// <param name="journalPath">The recipe's journal, so that what an interrupted run has made is found; null or missing: none.</param>
    public LivePlan(Recipe recipe, Ports ports, IReport report, RunOptions options, string? journalPath = null)
        : this(recipe, ports, report, options, (journalPath is null ? null : JournalReader.Read(journalPath)) ?? new())
    {
    }

    internal LivePlan(Recipe recipe, Ports ports, IReport report, RunOptions options, IRecords records)
    {
        _session = new(recipe, ports, records) { Id = "", Clock = options.Clock, Cancel = options.Abort };
        (_options, _report, _records) = (options, report, records);
    }

    /// <summary>Journaled changes whose step is not in the recipe any more; they are compared with nothing.</summary>
    public IReadOnlyList<StepId> Strangers => _records is Records records ? Engine.Strangers.Of(records, _session.Recipe, _options.Only) : [];

    /// <summary>Compares every step; the lines come in the order of the script.</summary>
    /// <exception cref="OriginException">A port is not ready.</exception>
    public async Task<RunResult> Compare()
    {
        var selection = new Selection(_session.Recipe, _options.Only);
        var reachable = Preflight.Reachable(selection.Taken, _session.Ports);
        await Preflight.Check(reachable, _session.Ports, _options.Stop).ConfigureAwait(false);
        _unreachable = [.. selection.Taken.Except(reachable)];
        var lines = new OrderedLog(_report, selection.Taken);
        var schedule = new Schedule(_options.Parallel) { Stop = _options.Stop };
        await schedule.Work(
            selection.InOrder(_session.Recipe),
            step => step.Sources.Select(source => source.Provider),
            async step =>
            {
                lines.Started(step);
                var line = await Line(step).ConfigureAwait(false);
                _marks[step] = line.Mark;
                lines.Ended(line);
                return true;
            },
            step => lines.Ended(new(step, Mark.NotStarted, "cancelled"))).ConfigureAwait(false);
        return lines.Result;
    }

    private async Task<LogLine> Line(Step step)
    {
        var run = new StepRun(_session, step);
        var want = run.WantLeniently();
        if (step is Effect { Because: [_, ..] } effect && !IsCalledFor(effect))
            return Comparison.NotCalledFor(step);
        if (_unreachable.Contains(step))
            return Unknown(step, want);
        try
        {
            var now = await step.ReadState(run).ConfigureAwait(false);
            var line = Comparison.Of(step, now, want);
            return run.Missing is null || now is null || step is Effect ? Refused(step, line) : line with { Mark = Mark.Unknown };
        }
        catch (NotYetKnownException)
        {
            return Unknown(step, want);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(step, Mark.Failed, e.Message) { Want = want, Failure = e };
        }
    }

    private bool IsCalledFor(Effect effect) =>
        (_records.CallsFor(effect) || effect.Because.Any(WillChange)) && !effect.MetBy.Any(step => _marks.GetValueOrDefault(step) is Mark.Create or Mark.Change);

    private bool WillChange(Step step) => _marks.GetValueOrDefault(step) is Mark.Create or Mark.Change or Mark.Delete or Mark.Unknown;

    private static LogLine Unknown(Step step, object? want) =>
        new(step, step is Effect ? Mark.Effect : Mark.Unknown, Comparison.Said(want)) { Want = want };

    private static LogLine Refused(Step step, LogLine line) =>
        line.Mark is Mark.Unchanged or Mark.Effect ? line
        : step.RefuseState(line.Now, line.Want) is { } reason ? line with { Mark = Mark.Failed, Text = reason, Failure = new OriginException(reason) }
        : step.Writes ? line
        : line with { Mark = Mark.Unknown };
}
