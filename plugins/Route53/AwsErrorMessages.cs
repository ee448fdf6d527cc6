using Amazon.Route53;
using Amazon.Route53.Model;
using Amazon.Runtime;
using OriginScript.Aws;

namespace OriginScript.Route53;

/// <summary>Makes calls and translates their errors into user-facing messages; exceptions that the caller handles pass through.</summary>
internal static class AwsErrorMessages
{
    /// <summary>Makes a read-only call, which may be repeated if it got no response.</summary>
    /// <param name="what">The purpose of the call, for the message: <c>list the zones</c>.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancel">Cancels the call; any other cancellation is a timeout.</param>
    public static async Task<T> Read<T>(string what, Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && (IsOutcomeUnknown(e) || IsThrottled(e)))
        {
            throw new OutcomeUnknownException(Describe(what, e), e);
        }
        catch (Exception e) when (e is not (NoSuchChangeException or OperationCanceledException or OriginException))
        {
            throw new OriginException(Describe(what, e), e);
        }
    }

    /// <summary>Makes a mutating call, whose outcome is unknown if its response was lost.</summary>
    public static async Task<T> Mutate<T>(string key, Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        // The throttled attempt is the last of several, and an earlier one may have been applied without a response.
        catch (Exception e) when (!cancel.IsCancellationRequested && (IsOutcomeUnknown(e) || IsThrottled(e)))
        {
            throw new OutcomeUnknownException($"It is unknown whether Route 53 applied the change to {key}: {e.Message}", e);
        }
        catch (Exception e) when (e is not (InvalidChangeBatchException or OperationCanceledException or OriginException))
        {
            throw new OriginException(Describe($"change {key}", e), e);
        }
    }

    private static bool IsOutcomeUnknown(Exception e) =>
        e switch
        {
            _ when EndpointException.FindIn(e) is not null => true,
            AmazonServiceException { StatusCode: not 0 } answered => (int)answered.StatusCode >= 500,
            HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
            AmazonServiceException { InnerException: { } inner } => IsOutcomeUnknown(inner),
            _ => false,
        };

    private static bool IsThrottled(Exception e) => e is AmazonServiceException { ErrorCode: var code } && AwsErrors.IsThrottled(code);

    private static string Describe(string what, Exception e) =>
        e switch
        {
            _ when AwsErrors.Describe(e, what) is { } common => common,
            AmazonRoute53Exception refusal => $"Route 53 failed to {what}: {refusal.Message.TrimEnd('.')} ({refusal.ErrorCode}).",
            HttpRequestException => $"Route 53 could not be reached to {what}: {e.Message.TrimEnd('.')}. Check the network, or the endpoint URL.",
            _ => $"The request to {what} failed: {e.Message.TrimEnd('.')}.",
        };
}
