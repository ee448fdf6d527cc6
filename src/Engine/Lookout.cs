using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>Reads steps before an undo begins, so that the laters of what stands on them are known: each step once, and first what it needs itself.</summary>
internal sealed class Lookout(Session session, RunOptions options)
{
    private readonly ConcurrentDictionary<Step, (object? State, string? Identity)> _seen = new();
    private readonly HashSet<Step> _asked = [];

    /// <summary>What was read of a step and which thing it was; null: what it hangs on is not known.</summary>
    public (object? State, string? Identity)? Of(Step step) => _seen.TryGetValue(step, out var seen) ? seen : null;

    /// <summary>Reads those steps and all that they need.</summary>
    public Task Read(IEnumerable<Step> steps)
    {
        var needed = new HashSet<Step>();
        for (var more = new Queue<Step>(steps); more.TryDequeue(out var step);)
        {
            if (!_asked.Add(step))
                continue;
            needed.Add(step);
            foreach (var (_, provider) in step.Sources)
                more.Enqueue(provider);
        }

        return new Schedule(options.Parallel).Work(
            [.. session.Recipe.Steps.Where(needed.Contains)],
            step => step.Sources.Select(source => source.Provider),
            async step =>
            {
                await Look(step).ConfigureAwait(false);
                return true;
            },
            _ => { });
    }

    private async Task Look(Step step)
    {
        var run = new StepRun(session, step);
        try
        {
            _seen[step] = (await step.ReadState(run).ConfigureAwait(false), run.Identity);
        }
        catch (NotYetKnownException)
        {
            // What it hangs on is gone; whether that matters is seen when it is taken back itself.
        }
    }
}
