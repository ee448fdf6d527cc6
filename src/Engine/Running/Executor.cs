namespace OriginScript.Engine;

/// <summary>Carries out a plan: hosts in parallel, each change journaled before and after, resuming what an interrupted run began.</summary>
internal sealed class Executor
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
            Id = RunId.Create(options.Clock),
            Clock = options.Clock,
            Stop = options.Stop,
            Cancel = options.Abort,
            Report = _report = new SynchronizedReport(report),
        };
        (_journal, _options) = (journal, options);
        _applier = new(journal, options.Clock);
    }

    /// <summary>The value of an output of the recipe; null while it is not known.</summary>
    public string? GetOutputValue(Output output) =>
        output.Provider is { } provider && _context.OutputValues.Has(output, provider) ? _context.OutputValues.Get(provider, output) : output.Known;

    /// <summary>Runs every step. Steps that fail are in the result; hosts that do not depend on them continue.</summary>
    /// <exception cref="OriginException">A port is not ready, or the journal cannot be written.</exception>
    public async Task<RunResult> Run()
    {
        var selection = new HostFilter(_context.Recipe, _options.OnlyHost);
        await Preflight.EnsureReady(selection.Selected, _context.Ports, _options.Stop).ConfigureAwait(false);
        var refusals = await Preconditions
            .FindRefusals(selection.Selected, _context with { OutputValues = new(), Report = null }, _options)
            .ConfigureAwait(false);
        var refusedByHost = selection.Selected.Where(refusals.ContainsKey).DistinctBy(step => step.Id.Host).ToDictionary(step => step.Id.Host);
        await _journal.BeginRun(_context.Id, _options.Owner, _options.Target).ConfigureAwait(false);
        var log = new OrderedLog(_report, selection.Selected);
        var schedule = new StepScheduler(_options.Parallelism) { Stop = _options.Stop, Waiting = _report.StepWaiting };
        await schedule
            .RunAll(
                selection.GetStepsInOrder(_context.Recipe),
                step => step.Predecessors,
                step =>
                    selection.IsReadOnly(step) ? TryRead(step)
                    : refusedByHost.TryGetValue(step.Id.Host, out var refused) ? Refuse(step, log, refusals.GetValueOrDefault(step), refused)
                    : ExecuteStep(step, log),
                step => log.StepEnded(CreateSkippedLine(step, refusals.GetValueOrDefault(step)))
            )
            .ConfigureAwait(false);
        if (!_options.Stop.IsCancellationRequested)
            await _journal.EndRun(_context.Id, log.Result.Succeeded).ConfigureAwait(false);
        return log.Result;
    }

    private static Task<bool> Refuse(Step step, OrderedLog log, string? reason, Step refused)
    {
        log.StepEnded(
            reason is null ? new(step, Mark.NotStarted, $"not started, because {refused.Id} cannot be done") : CreateRefusedLine(step, reason)
        );
        return Task.FromResult(false);
    }

    private LogLine CreateSkippedLine(Step step, string? reason) =>
        _options.Stop.IsCancellationRequested ? CancelledStep.CreateLine(step)
        : reason is null ? new(step, Mark.NotStarted, "waits for a step that failed")
        : CreateRefusedLine(step, reason);

    private static LogLine CreateRefusedLine(Step step, string reason) => new(step, Mark.Failed, reason) { Failure = new OriginException(reason) };

    private async Task<bool> ExecuteStep(Step step, OrderedLog log)
    {
        log.StepStarted(step);
        var line = await ApplyStep(step).ConfigureAwait(false) with
        {
            OutputValue = output => _context.OutputValues.Get(step, output) ?? GetOutputValue(output),
        };
        log.StepEnded(line);
        return line.Mark is not (Mark.Failed or Mark.NotStarted);
    }

    private async Task<LogLine> ApplyStep(Step step)
    {
        var run = new StepContext(_context, step);
        try
        {
            var line = await _applier.Apply(step, run).ConfigureAwait(false);
            var silent = step.Provides.FirstOrDefault(output => !_context.OutputValues.Has(output, step) && output.Known is null);
            return silent is null
                ? line
                : throw new OriginException($"{step.Id} declares {silent.DisplayText} in Provides, but its Read did not publish it.");
        }
        catch (OperationCanceledException) when (_options.Stop.IsCancellationRequested || _options.Abort.IsCancellationRequested)
        {
            return CancelledStep.CreateLine(step, run.IsChanging, _options);
        }
        catch (Exception e)
        {
            return new(step, Mark.Failed, PluginFailure.Describe(step, e)) { Failure = e };
        }
    }

    private async Task<bool> TryRead(Step step)
    {
        try
        {
            await new StepContext(_context, step).ReadState().ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || _options.Stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
