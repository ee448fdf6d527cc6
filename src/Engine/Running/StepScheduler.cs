namespace OriginScript.Engine;

/// <summary>
/// Runs steps: those of one host in order, hosts in parallel, and a step that needs another one waits for it. A waiting step occupies no
/// slot, so that any number of slots makes progress.
/// </summary>
internal sealed class StepScheduler
{
    private readonly Dictionary<Step, Task<bool>> _completions = [];
    private readonly Dictionary<string, Task<bool>> _lastOfHost = [];
    private readonly SemaphoreSlim _slots;

    public StepScheduler(int parallel) => _slots = new(Math.Max(1, parallel));

    /// <summary>No further step is started after this is requested.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Called when a step is the next one of its host and waits for the given steps of other hosts.</summary>
    public Action<Step, IReadOnlyList<Step>> Waiting { get; init; } = static (_, _) => { };

    /// <summary>Starts all steps in the given order and waits for all of them.</summary>
    /// <param name="steps">The steps, each after those that it waits for.</param>
    /// <param name="waitsFor">The steps of other hosts that a step waits for.</param>
    /// <param name="act">Runs the step and returns whether the steps after it may run.</param>
    /// <param name="skip">Called instead for a step after a failed one or after a stop.</param>
    public async Task RunAll(IReadOnlyList<Step> steps, Func<Step, IEnumerable<Step>> waitsFor, Func<Step, Task<bool>> act, Action<Step> skip)
    {
        var alone = Task.FromResult(true);
        foreach (var step in steps)
        {
            var others = waitsFor(step)
                .Select(other => (other, _completions.GetValueOrDefault(other, alone)))
                .Where(other => !HasSucceeded(other.Item2));
            var before = new Before(_lastOfHost.GetValueOrDefault(step.Id.Host, alone), [.. others]);
            _completions[step] = _lastOfHost[step.Id.Host] = RunStep(step, before, act, skip);
        }

        await Task.WhenAll(_completions.Values).ConfigureAwait(false);
    }

    private static bool HasSucceeded(Task<bool> task) => task.IsCompletedSuccessfully && task.Result;

    private async Task<bool> WaitForOthers(Step step, Before before)
    {
        if (!await before.LastOfHost.ConfigureAwait(false))
            return false;
        if (before.Others.Where(other => !other.Completion.IsCompleted).Select(other => other.Step).ToList() is { Count: > 0 } pending)
            Waiting(step, pending);
        return (await Task.WhenAll(before.Others.Select(other => other.Completion)).ConfigureAwait(false)).All(ok => ok);
    }

    private async Task<bool> RunStep(Step step, Before before, Func<Step, Task<bool>> act, Action<Step> skip)
    {
        await Task.Yield();
        var ready = await WaitForOthers(step, before).ConfigureAwait(false);
        if (ready)
            await _slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (ready && !Stop.IsCancellationRequested)
                return await act(step).ConfigureAwait(false);
            skip(step);
            return false;
        }
        finally
        {
            if (ready)
                _slots.Release();
        }
    }

    private sealed record Before(Task<bool> LastOfHost, (Step Step, Task<bool> Completion)[] Others);
}
