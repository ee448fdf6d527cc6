using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OriginScript.Aws;

/// <summary>
/// The SDK's standard retries, except that a call waits for its turn before it is sent, and that one which AWS refuses for its rate is late and not failed:
/// it is repeated for minutes, and such attempts do not count as retries.
/// </summary>
internal sealed class AwsRetryPolicy : StandardRetryPolicy
{
    private const string StateKey = "OriginScript.Throttling";
    private const int RefusalsBeforeNotice = 3;

    private readonly AwsRequestRates _rates;
    private readonly string _service;
    private readonly bool _repeatsOnlyUnserved;

    /// <summary>The policy of a client.</summary>
    /// <param name="config">The client's configuration.</param>
    /// <param name="rates">The rates of its service.</param>
    /// <param name="service">The service in messages, <c>ec2</c>.</param>
    /// <param name="repeatsOnlyUnserved">Whether calls of unknown outcome are not repeated.</param>
    public AwsRetryPolicy(IClientConfig config, AwsRequestRates rates, string service, bool repeatsOnlyUnserved)
        : base(config) => (_rates, _service, _repeatsOnlyUnserved) = (rates, service, repeatsOnlyUnserved);

    public override async Task ObtainSendTokenAsync(IExecutionContext executionContext, Exception exception)
    {
        var request = executionContext.RequestContext;
        if (exception is not null && IsThrottlingError(exception))
            _rates.Drain(request.OriginalRequest);
        await _rates.WaitForTurn(request.OriginalRequest, GetPause(request.Retries), request.CancellationToken).ConfigureAwait(false);
    }

    // Whether the limit is reached depends on the error, which this method does not get.
    public override bool RetryLimitReached(IExecutionContext executionContext) => CountRetries(executionContext) > MaxRetries;

    public override async Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception)
    {
        if (IsThrottlingError(exception))
            return IsWorthRepeating(executionContext);

        // Such an endpoint is named at once; whether it is asked again is for the step to say, which has a deadline.
        return !_repeatsOnlyUnserved
            && EndpointException.FindIn(exception) is null
            && CountRetries(executionContext) < MaxRetries
            && await base.RetryForExceptionAsync(executionContext, exception).ConfigureAwait(false);
    }

    // The SDK's quota of retries is for servers that are broken; one that throttles works.
    public override bool OnRetry(IExecutionContext executionContext, bool bypassAcquireCapacity, bool isThrottlingError) =>
        isThrottlingError || base.OnRetry(executionContext, bypassAcquireCapacity, isThrottlingError);

    // The pause is part of the wait for the turn, so that nothing lies between the check after it and the request.
    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.CompletedTask;

    // Twice as long each time and random, so that those who were refused together do not come back together.
    private TimeSpan GetPause(int retries) =>
        retries == 0
            ? TimeSpan.Zero
            : Random.Shared.NextDouble() * TimeSpan.FromMilliseconds(Math.Min(Math.Pow(2, retries - 1) * 1000, MaxBackoffInMilliseconds));

    private bool IsWorthRepeating(IExecutionContext context)
    {
        var state = GetState(context);
        state.Refusals++;
        if (state.Refusals == RefusalsBeforeNotice)
            _rates.Notify(
                $"AWS is throttling {_service}:{AwsTraceHandler.GetAction(context.RequestContext)}: something else uses the request rate of this account too. The calls wait for their turn."
            );
        return _rates.Clock.GetElapsedTime(state.Since) < AwsRequestRates.ThrottlingTimeout;
    }

    private int CountRetries(IExecutionContext context) => context.RequestContext.Retries - GetState(context).Refusals;

    private State GetState(IExecutionContext context)
    {
        var attributes = context.RequestContext.ContextAttributes;
        if (attributes.TryGetValue(StateKey, out var known))
            return (State)known;
        var state = new State(_rates.Clock.GetTimestamp());
        attributes[StateKey] = state;
        return state;
    }

    private sealed class State(long since)
    {
        public long Since => since;

        /// <summary>How often AWS has refused the call for its rate.</summary>
        public int Refusals { get; set; }
    }
}
