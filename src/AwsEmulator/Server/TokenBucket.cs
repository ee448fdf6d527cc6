using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Server;

/// <summary>A bucket that starts full and refills evenly over time.</summary>
internal sealed class TokenBucket(RequestLimit limit, DateTimeOffset now)
{
    private double _tokens = limit.Capacity;
    private DateTimeOffset _filled = now;

    public bool Has(double tokens, DateTimeOffset now)
    {
        if (now > _filled)
            (_tokens, _filled) = (Math.Min(limit.Capacity, _tokens + ((now - _filled).TotalSeconds * limit.RefillPerSecond)), now);
        return _tokens >= tokens;
    }

    public void Take(double tokens) => _tokens -= tokens;
}
