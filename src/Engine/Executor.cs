namespace OriginScript.Engine;

/// <summary>Carries a plan out: hosts side by side, each change journaled before and after, resuming what an interrupted run began.</summary>
public sealed class Executor
{
    private readonly Session _session;
    private readonly Journal _journal;
    private readonly RunOptions _options;
    private readonly IReport _report;
    private readonly Writer _writer;

    /// <summary>A run of that recipe against the world behind the ports.</summary>
    public Executor(Recipe recipe, Ports ports, Journal journal, IReport report, RunOptions options)
    {
        _session = new(recipe, ports, journal)
        {
            Id = $"{options.Clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("n")[..6]}",
            Clock = options.Clock,
            Cancel = options.Abort,
        };
        (_journal, _options, _report) = (journal, options, report);
        _writer = new(journal, options.Clock);
    }

    /// <summary>What a later of the recipe has become; null while it is not known.</summary>
    public string? Value(Later later) => later.Provider is { } provider && _session.Published.Has(later, provider)
        ? _session.Published.For(provider, later)
        : later.Known;

    /// <summary>Runs every step. Steps that fail are in the result; hosts that do not depend on them go on.</summary>
    /// <exception cref="OriginException">A port is not ready, or the journal cannot be written.</exception>
    public async Task<RunResult> Run()
    {
        var selection = new Selection(_session.Recipe, _options.Only);
        await Preflight.Check(selection.Taken, _session.Ports, _options.Stop).ConfigureAwait(false);
        await _journal.BeginRun(_session.Id, _options.By).ConfigureAwait(false);
        var log = new OrderedLog(_report, selection.Taken);
        var schedule = new Schedule(_options.Parallel) { Stop = _options.Stop };
        await schedule.Work(
            selection.InOrder(_session.Recipe),
            step => step.Sources.Select(source => source.Provider),
            step => selection.IsReadOnly(step) ? JustRead(step) : Act(step, log),
            step => log.Ended(new(step, Mark.NotStarted, _options.Stop.IsCancellationRequested ? "cancelled" : "waits for a step that failed"))).ConfigureAwait(false);
        if (log.Result.Succeeded)
            await _journal.EndRun(_session.Id).ConfigureAwait(false);
        return log.Result;
    }

    private async Task<bool> Act(Step step, OrderedLog log)
    {
        log.Started(step);
        var line = await Line(step).ConfigureAwait(false);
        log.Ended(line);
        return line.Mark != Mark.Failed;
    }

    private async Task<LogLine> Line(Step step)
    {
        try
        {
            var line = await _writer.BringAbout(step, new(_session, step)).ConfigureAwait(false);
            var silent = step.Provides.FirstOrDefault(later => !_session.Published.Has(later, step) && later.Known is null);
            return silent is null ? line : throw new OriginException($"{step.Id} was to make {silent} known and did not. Its Read must publish it.");
        }
        catch (OperationCanceledException) when (_options.Abort.IsCancellationRequested)
        {
            return new(step, Mark.Failed, "given up in mid-flight; run again, and it is looked for first") { Failure = new OperationCanceledException() };
        }
        catch (Exception e)
        {
            return new(step, Mark.Failed, e.Message) { Failure = e };
        }
    }

    private async Task<bool> JustRead(Step step)
    {
        try
        {
            await step.ReadState(new StepRun(_session, step)).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return false;
        }
    }
}
