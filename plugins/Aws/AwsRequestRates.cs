using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace OriginScript.Aws;

/// <summary>
/// The request rates of one service, kept by all of its clients in a run: a call waits for its turn here, so that AWS has no reason to refuse it.
/// </summary>
public sealed class AwsRequestRates
{
    // Others may use the account as well, so what AWS refuses all the same is repeated for this long.
    internal static readonly TimeSpan ThrottlingTimeout = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan NoticeInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, WaitingBucket> _buckets = new();
    private readonly ConditionalWeakTable<AmazonWebServiceRequest, Func<Task>> _checks = [];
    private readonly Func<AmazonWebServiceRequest, IReadOnlyList<RequestRate>> _getRates;
    private readonly Action<string> _notify;
    private readonly Lock _noticing = new();
    private readonly Dictionary<string, long> _noticed = [];

    /// <summary>Rates with full buckets.</summary>
    /// <param name="getRates">The rates that a request is subject to; it waits for a token of each.</param>
    /// <param name="clock">The clock for the refills and the waits.</param>
    /// <param name="notify">Tells the user what is waited for.</param>
    public AwsRequestRates(Func<AmazonWebServiceRequest, IReadOnlyList<RequestRate>> getRates, TimeProvider clock, Action<string> notify) =>
        (_getRates, Clock, _notify) = (getRates, clock, notify);

    internal TimeProvider Clock { get; }

    /// <summary>
    /// Sets a check that is made each time the request has waited, immediately before it is sent: what was so when the request was made may no longer be.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="check">Throws if the request must not be sent any more.</param>
    public void CheckAfterWait(AmazonWebServiceRequest request, Func<Task> check) => _checks.AddOrUpdate(request, check);

    /// <summary>Waits until the request may be sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pause">How long it waits in any case.</param>
    /// <param name="cancel">Ends the wait.</param>
    internal async Task WaitForTurn(AmazonWebServiceRequest request, TimeSpan pause, CancellationToken cancel)
    {
        var waits = _getRates(request).Select(rate => GetBucket(rate).Reserve()).Append(pause);
        if (waits.Max() is not { Ticks: > 0 } wait)
            return;
        await Task.Delay(wait, Clock, cancel).ConfigureAwait(false);
        if (_checks.TryGetValue(request, out var check))
            await check().ConfigureAwait(false);
    }

    /// <summary>AWS refused a request for its rate although it had waited: somebody else has taken the tokens.</summary>
    internal void Drain(AmazonWebServiceRequest request)
    {
        foreach (var rate in _getRates(request))
            GetBucket(rate).Drain();
    }

    /// <summary>Tells the user something, not more often than once a minute.</summary>
    internal void Notify(string line)
    {
        lock (_noticing)
        {
            if (_noticed.TryGetValue(line, out var before) && Clock.GetElapsedTime(before) < NoticeInterval)
                return;
            _noticed[line] = Clock.GetTimestamp();
        }

        _notify(line);
    }

    private WaitingBucket GetBucket(RequestRate rate) => _buckets.GetOrAdd(rate.Bucket, _ => new(rate, Clock));
}
