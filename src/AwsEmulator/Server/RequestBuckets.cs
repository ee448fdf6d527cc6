using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Server;

/// <summary>
/// The request rates of an account: a call that finds a bucket without tokens, or a zone that another call is changing, is refused without effect.
/// </summary>
internal sealed class RequestBuckets(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Region, string Bucket), TokenBucket> _buckets = [];
    private readonly HashSet<string> _busy = [];

    /// <summary>Takes the tokens of a call and holds what it needs alone until disposed.</summary>
    /// <param name="api">The service, which has its own words for a refusal.</param>
    /// <param name="request">The call.</param>
    public RequestAdmission Admit(IApi api, ApiRequest request)
    {
        lock (_lock)
        {
            var buckets = request.Draws.Select(draw => (Bucket: FindBucket(api, draw, request.Region), draw.Tokens)).ToArray();
            if (buckets.Any(draw => !draw.Bucket.Has(draw.Tokens, clock.GetUtcNow())))
                return new(api.ThrottlingError);
            foreach (var (bucket, tokens) in buckets)
                bucket.Take(tokens);
            if (request.Exclusive is not { } zone)
                return new(null);
            return _busy.Add(zone) ? new(null, () => Release(zone)) : new(api.BusyError);
        }
    }

    private TokenBucket FindBucket(IApi api, TokenDraw draw, string region)
    {
        var key = (region, $"{api.Name}:{draw.Bucket}");
        return _buckets.TryGetValue(key, out var known) ? known : _buckets[key] = new(draw.Limit, clock.GetUtcNow());
    }

    private void Release(string zone)
    {
        lock (_lock)
            _busy.Remove(zone);
    }
}
