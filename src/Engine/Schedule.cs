namespace OriginScript.Engine;

/// <summary>
/// Works through steps: those of one host one after the other, hosts side by side, and a step that needs another one waits for it. A waiting step takes no
/// place, so that any number of places makes progress.
/// </summary>
internal sealed class Schedule
{
    private readonly Dictionary<Step, Task<bool>> _ends = [];
    private readonly Dictionary<string, Task<bool>> _lastOfHost = [];
    private readonly SemaphoreSlim _places;

    public Schedule(int parallel) => _places = new(Math.Max(1, parallel));

    /// <summary>No further step is begun once this is asked.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Begins all steps in the given order and waits for the last one.</summary>
    /// <param name="steps">An order in which no step stands before one that it waits for.</param>
    /// <param name="waitsFor">The steps of other hosts that a step waits for.</param>
    /// <param name="act">Does the step and says whether those behind it may go on.</param>
    /// <param name="skip">Called instead, for a step behind one that failed or after a stop.</param>
    public async Task Work(IReadOnlyList<Step> steps, Func<Step, IEnumerable<Step>> waitsFor, Func<Step, Task<bool>> act, Action<Step> skip)
    {
        var alone = Task.FromResult(true);
        foreach (var step in steps)
        {
            var before = waitsFor(step).Select(other => _ends.GetValueOrDefault(other, alone)).Append(_lastOfHost.GetValueOrDefault(step.Id.Host, alone));
            _ends[step] = _lastOfHost[step.Id.Host] = Do(step, [.. before.Where(task => !(task.IsCompletedSuccessfully && task.Result))], act, skip);
        }

        await Task.WhenAll(_ends.Values).ConfigureAwait(false);
    }

    private async Task<bool> Do(Step step, Task<bool>[] before, Func<Step, Task<bool>> act, Action<Step> skip)
    {
        await Task.Yield();
        var ready = (await Task.WhenAll(before).ConfigureAwait(false)).All(ok => ok);
        if (ready)
            await _places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
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
                _places.Release();
        }
    }
}
