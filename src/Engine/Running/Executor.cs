namespace OriginScript.Engine;

/// <summary>Carries out a plan: hosts in parallel, each change journaled before and after, resuming what an interrupted run began.</summary>
public sealed class Executor
{
    private readonly ExecutionContext _context;
    private readonly Journal _journal;
    private readonly EngineOptions _options;
    private readonly IReport _report;
    private readonly StepApplier _applier;

    /// <summary>A run of that recipe against the world behind the ports.</summary>
    public Executor(Recipe recipe, Ports ports, Journal journal, IReport report, EngineOptions options)
    {
        _context = new(recipe, ports, journal)
        {
            Id = $"{options.Clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("n")[..6]}",
            Clock = options.Clock,
            Cancel = options.Abort,
            Report = _report = new SynchronizedReport(report),
        };
        (_journal, _options) = (journal, options);
        _applier = new(journal, options.Clock);
    }

    /// <summary>The value of an output of the recipe; null while it is not known.</summary>
    public string? GetOutputValue(Output output) => output.Provider is { } provider && _context.OutputValues.Has(output, provider)
        ? _context.OutputValues.Get(provider, output)
        : output.Known;

    /// <summary>Runs every step. Steps that fail are in the result; hosts that do not depend on them continue.</summary>
    /// <exception cref="OriginException">A port is not ready, or the journal cannot be written.</exception>
    public async Task<RunResult> Run()
    {
        var selection = new HostFilter(_context.Recipe, _options.OnlyHost);
        await Preflight.EnsureReady(selection.Selected, _context.Ports, _options.Stop).ConfigureAwait(false);
        await _journal.BeginRun(_context.Id, _options.Owner, _options.Target).ConfigureAwait(false);
        var log = new OrderedLog(_report, selection.Selected);
        var schedule = new StepScheduler(_options.Parallelism) { Stop = _options.Stop, Waiting = _report.StepWaiting };
        await schedule.RunAll(
            selection.GetStepsInOrder(_context.Recipe),
            step => step.Sources.Select(source => source.Provider),
            step => selection.IsReadOnly(step) ? TryRead(step) : ExecuteStep(step, log),
            step => log.StepEnded(new(step, Mark.NotStarted, _options.Stop.IsCancellationRequested ? "cancelled" : "waits for a step that failed"))).ConfigureAwait(false);
        if (log.Result.Succeeded)
            await _journal.EndRun(_context.Id).ConfigureAwait(false);
        return log.Result;
    }

    private async Task<bool> ExecuteStep(Step step, OrderedLog log)
    {
        log.StepStarted(step);
        var line = await ApplyStep(step).ConfigureAwait(false);
        log.StepEnded(line);
        return line.Mark != Mark.Failed;
    }

    private async Task<LogLine> ApplyStep(Step step)
    {
        try
        {
            var line = await _applier.Apply(step, new(_context, step)).ConfigureAwait(false);
            var silent = step.Provides.FirstOrDefault(output => !_context.OutputValues.Has(output, step) && output.Known is null);
            return silent is null ? line : throw new OriginException($"{step.Id} declares {silent} in Provides, but its Read did not publish it.");
        }
        catch (OperationCanceledException) when (_options.Abort.IsCancellationRequested)
        {
            return new(step, Mark.Failed, "aborted while in progress; the next run checks whether it completed") { Failure = new OperationCanceledException() };
        }
        catch (Exception e)
        {
            return new(step, Mark.Failed, e.Message) { Failure = e };
        }
    }

    private async Task<bool> TryRead(Step step)
    {
        try
        {
            await step.ReadState(new StepContext(_context, step)).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return false;
        }
    }
}
