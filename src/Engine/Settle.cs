namespace OriginScript.Engine;

/// <summary>Waiting's one home: reads again until it is so or patience runs out.</summary>
internal sealed class Settle(TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The last state read, and whether it is the one that was waited for.</summary>
    public async Task<(object? State, bool IsSo)> Until(Func<object?, bool> isSo, Func<Task<object?>> read, TimeSpan patience, CancellationToken cancel)
    {
        var start = clock.GetTimestamp();
        for (var pause = Shortest; ; pause = pause * 1.6 < Longest ? pause * 1.6 : Longest)
        {
            var (state, answered) = await TryRead(read).ConfigureAwait(false);
            if (answered && isSo(state))
                return (state, true);
            var left = patience - clock.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                return answered ? (state, false) : (await read().ConfigureAwait(false), false);
            await Task.Delay(pause < left ? pause : left, clock, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Waits without looking, before something is tried again.</summary>
    public Task Pause(int attempt, CancellationToken cancel) =>
        Task.Delay(TimeSpan.FromMilliseconds(500 * Math.Pow(2, attempt)), clock, cancel);

    private static async Task<(object? State, bool Answered)> TryRead(Func<Task<object?>> read)
    {
        try
        {
            return (await read().ConfigureAwait(false), true);
        }
        catch (UnansweredException)
        {
            return (null, false);
        }
    }
}
