using Amazon.Route53;
using Amazon.Route53.Model;
using Amazon.Runtime;

namespace OriginScript.Route53;

/// <summary>Says in our words what went wrong with a call; exceptions that their caller has a use for pass.</summary>
internal static class AwsTrouble
{
    private static readonly string[] NotKnown =
        ["InvalidClientTokenId", "SignatureDoesNotMatch", "ExpiredToken", "UnrecognizedClientException", "MissingAuthenticationToken"];

    private static readonly string[] Throttled =
        ["Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException", "PriorRequestNotComplete"];

    /// <summary>Makes a call that changes nothing, so that it may be made again where it had no answer.</summary>
    /// <param name="what">What the call is to do, for the message: <c>list the zones</c>.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancel">What the call is cancelled by; any other end of waiting is a timeout.</param>
    public static async Task<T> Asking<T>(string what, Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && (IsUnanswered(e) || IsThrottled(e)))
        {
            throw new UnansweredException(Said(what, e), e);
        }
        catch (Exception e) when (e is not (NoSuchChangeException or OperationCanceledException or OriginException))
        {
            throw new OriginException(Said(what, e), e);
        }
    }

    /// <summary>Makes a call that changes something, so that it matters whether the answer was lost.</summary>
    public static async Task<T> Changing<T>(string key, Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        // Throttled is the last of several tries, and an earlier one may have been carried out without an answer.
        catch (Exception e) when (!cancel.IsCancellationRequested && (IsUnanswered(e) || IsThrottled(e)))
        {
            throw new UnansweredException($"Nobody knows whether Route 53 changed {key}: {e.Message}", e);
        }
        catch (Exception e) when (e is not (InvalidChangeBatchException or OperationCanceledException or OriginException))
        {
            throw new OriginException(Said($"change {key}", e), e);
        }
    }

    private static bool IsUnanswered(Exception e) => e switch
    {
        AmazonServiceException { StatusCode: not 0 } answered => (int)answered.StatusCode >= 500,
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        AmazonServiceException { InnerException: { } inner } => IsUnanswered(inner),
        _ => false,
    };

    private static bool IsThrottled(Exception e) => e is AmazonServiceException { ErrorCode: var code } && Throttled.Contains(code);

    private static string Said(string what, Exception e) => e switch
    {
        AmazonRoute53Exception refusal when NotKnown.Contains(refusal.ErrorCode) =>
            $"AWS does not accept the credentials to {what}: {refusal.Message.TrimEnd('.')}. Check the access key, or log in again.",
        AmazonRoute53Exception { ErrorCode: "AccessDenied" or "AccessDeniedException" } refusal =>
            $"The credentials may not {what}: {refusal.Message.TrimEnd('.')}. Allow it in IAM, or name another profile with --profile.",
        AmazonRoute53Exception refusal => $"Route 53 did not {what}: {refusal.Message.TrimEnd('.')} ({refusal.ErrorCode}).",
        HttpRequestException => $"Route 53 could not be reached to {what}: {e.Message.TrimEnd('.')}. Check the network, or the endpoint URL.",
        AmazonClientException when e.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase) =>
            $"There are no AWS credentials to {what}: set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with --profile.",
        AmazonClientException when e.Message.Contains("profile", StringComparison.OrdinalIgnoreCase) =>
            $"The AWS profile cannot be used to {what}: {e.Message.TrimEnd('.')}. Name one that `aws configure list-profiles` shows with --profile.",
        _ => $"Route 53 could not be asked to {what}: {e.Message.TrimEnd('.')}.",
    };
}
