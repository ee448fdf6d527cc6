using System.Diagnostics;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OriginScript.Aws;

/// <summary>The outermost handler of a client: reports each request, with all its attempts, to the trace.</summary>
/// <param name="service">The service in the trace, <c>EC2</c>.</param>
/// <param name="trace">The trace.</param>
internal sealed class AwsTraceHandler(string service, ITrace trace) : PipelineHandler
{
    /// <inheritdoc/>
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            Report(executionContext.RequestContext, start, response as AmazonWebServiceResponse, null);
            return response;
        }
        catch (Exception e)
        {
            Report(executionContext.RequestContext, start, null, e);
            throw;
        }
    }

    /// <summary>The API's name of the call, <c>DescribeInstances</c>.</summary>
    public static string GetAction(IRequestContext request) =>
        request.OriginalRequest.GetType().Name.Replace("Request", "", StringComparison.Ordinal);

    private void Report(IRequestContext request, long start, AmazonWebServiceResponse? response, Exception? error)
    {
        var bodies = trace.Level == TraceLevel.Bodies;
        trace.Report(
            new RequestTrace(service, GetAction(request))
            {
                Elapsed = Stopwatch.GetElapsedTime(start),
                Attempts = request.Retries + 1,
                RequestId = response?.ResponseMetadata?.RequestId ?? (error as AmazonServiceException)?.RequestId,
                Error = error is AmazonServiceException { ErrorCode: { Length: > 0 } code } ? code : error?.GetType().Name,
                Sent = bodies ? BodyText.Format(request.OriginalRequest) : null,
                Received = bodies && response is not null ? BodyText.Format(response) : null,
            }
        );
    }
}
