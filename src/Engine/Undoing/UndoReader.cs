using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>
/// Reads steps before an undo begins, so that the outputs which other steps need are known: each step once, after the steps that it needs.
/// </summary>
internal sealed class UndoReader(ExecutionContext session, StepApplier applier, EngineOptions options)
{
    private readonly ConcurrentDictionary<Step, (object? State, StepContext Run)> _results = new();
    private readonly HashSet<Step> _requested = [];

    /// <summary>The state that was read for a step, and the run that read it; null: an output that it needs is not known.</summary>
    public (object? State, StepContext Run)? Find(Step step) => _results.TryGetValue(step, out var seen) ? seen : null;

    /// <summary>Reads those steps and all steps that they need.</summary>
    public Task Read(IEnumerable<Step> steps)
    {
        var needed = new HashSet<Step>();
        for (var more = new Queue<Step>(steps); more.TryDequeue(out var step); )
        {
            if (!_requested.Add(step))
                continue;
            needed.Add(step);
            foreach (var (_, provider) in step.Sources)
                more.Enqueue(provider);
        }

        return new StepScheduler(options.Parallelism).RunAll(
            [.. session.Recipe.Steps.Where(needed.Contains)],
            step => step.Sources.Select(source => source.Provider),
            async step =>
            {
                await ReadStep(step).ConfigureAwait(false);
                return true;
            },
            _ => { }
        );
    }

    private async Task ReadStep(Step step)
    {
        var run = new StepContext(session, step);
        try
        {
            _results[step] = (await applier.ReadSettled(step, run, want: null).ConfigureAwait(false), run);
        }
        catch (NotYetKnownException)
        {
            // What it depends on is gone; whether that matters is decided when the step itself is undone.
        }
        catch (Exception e) when (e is not (OriginException or OperationCanceledException))
        {
            throw PluginFailure.ToError(step, e);
        }
    }
}
