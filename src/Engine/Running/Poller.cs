namespace OriginScript.Engine;

/// <summary>The only place that waits for the world: reads again until a condition holds or the timeout passes.</summary>
internal sealed class Poller(TimeProvider clock)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Returns the last state read, and whether it is the one that was waited for. After each other read it calls <see cref="PollTimes.Polled"/>.
    /// </summary>
    /// <exception cref="OutcomeUnknownException">The last reads were not answered.</exception>
    public async Task<(object? State, bool IsSo)> PollUntil(
        Func<object?, bool> isSo,
        Func<Task<object?>> read,
        PollTimes times,
        CancellationToken cancel
    )
    {
        var start = clock.GetTimestamp();
        for (var pause = ShortestPause; ; pause = pause * 1.6 < LongestPause ? pause * 1.6 : LongestPause)
        {
            var (state, problem) = await TryRead(read).ConfigureAwait(false);
            if (problem is null && isSo(state))
                return (state, true);
            var elapsed = clock.GetElapsedTime(start);
            var left = (problem is null ? times.State : times.Answer) - elapsed;
            if (left <= TimeSpan.Zero)
                return problem is null ? (state, false) : (await read().ConfigureAwait(false), false);
            times.Polled(state, problem, elapsed);
            await Task.Delay(pause < left ? pause : left, clock, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Waits without reading; not at all if the time is over.</summary>
    public Task Wait(TimeSpan time, CancellationToken cancel) => time > TimeSpan.Zero ? Task.Delay(time, clock, cancel) : Task.CompletedTask;

    /// <summary>Waits without reading, before a retry.</summary>
    public Task WaitBeforeRetry(int attempt, CancellationToken cancel) =>
        Task.Delay(TimeSpan.FromMilliseconds(500 * Math.Pow(2, attempt)), clock, cancel);

    private static async Task<(object? State, OutcomeUnknownException? Problem)> TryRead(Func<Task<object?>> read)
    {
        try
        {
            return (await read().ConfigureAwait(false), null);
        }
        catch (OutcomeUnknownException e)
        {
            return (null, e);
        }
    }
}
