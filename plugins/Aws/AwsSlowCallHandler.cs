using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OriginScript.Aws;

/// <summary>Tells the user what is waited for while a call is on its way for long.</summary>
internal sealed class AwsSlowCallHandler(AwsRequestRates rates, string service) : PipelineHandler
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(8);

    /// <inheritdoc/>
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext;

        // The network has no other clock than the computer's.
        var timer = TimeProvider.System.CreateTimer(
            _ => rates.Notify($"Waiting for {request.Request.Endpoint} to answer {service}:{AwsTraceHandler.GetAction(request)}."),
            null,
            Long,
            Timeout.InfiniteTimeSpan
        );
        await using (timer.ConfigureAwait(false))
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
    }
}
