namespace OriginScript.Aws;

/// <summary>
/// A token bucket in which a token may be taken before it is there: the taker waits until then. Takers are served in the order in which they come.
/// </summary>
internal sealed class WaitingBucket(RequestRate rate, TimeProvider clock)
{
    // A refill that arrives a moment after the call would let AWS refuse it.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(5);
    private const double WholeToken = 1.001;

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();

    // What the bucket holds after the last taker, who may still be waiting.
    private double _tokens = GetCapacity(rate);
    private TimeSpan _at;

    /// <summary>Takes a token, and returns how long the taker must wait for it.</summary>
    public TimeSpan Reserve()
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            Refill(now);
            if (_tokens < WholeToken)
                Refill(_at + TimeSpan.FromSeconds((1 - _tokens) / rate.RefillPerSecond) + Margin);
            _tokens--;
            return _at > now ? _at - now : TimeSpan.Zero;
        }
    }

    /// <summary>The bucket has no token, whatever was counted here.</summary>
    public void Drain()
    {
        lock (_lock)
        {
            Refill(clock.GetElapsedTime(_start));
            _tokens = Math.Min(_tokens, 0);
        }
    }

    // One token stays in AWS's bucket: calls that were sent together do not arrive together.
    private static double GetCapacity(RequestRate rate) => Math.Max(1, rate.Capacity - 1);

    private void Refill(TimeSpan at)
    {
        if (at <= _at)
            return;
        _tokens = Math.Min(GetCapacity(rate), _tokens + ((at - _at).TotalSeconds * rate.RefillPerSecond));
        _at = at;
    }
}
