using Amazon.EC2;
using Amazon.Runtime;
using OriginScript.Aws;

namespace OriginScript.Ec2;

/// <summary>Translates the SDK's exceptions into user-facing errors.</summary>
internal static class AwsErrorTranslator
{
    /// <summary>Translates an exception of the SDK.</summary>
    /// <param name="error">What the SDK threw.</param>
    /// <param name="action">The call, <c>ec2:RunInstances</c>.</param>
    /// <param name="where">The region or the endpoint.</param>
    public static OriginException Translate(Exception error, string action, string where) =>
        error switch
        {
            OriginException known => known,
            _ when AwsErrors.Describe(error, DescribePurpose(error, action, where)) is { } common => IsOutcomeUnknown(error)
                ? new OutcomeUnknownException(common, error)
                : new OriginException(common, error),
            AmazonEC2Exception { ErrorCode: { Length: > 0 } code } refused when (int)refused.StatusCode < 500 => TranslateRefusal(
                refused,
                code,
                action,
                where
            ),
            AmazonServiceException { StatusCode: not 0 } broken when (int)broken.StatusCode >= 500 => new OutcomeUnknownException(
                $"{action} in {where} failed with an internal AWS error ({broken.ErrorCode ?? $"{(int)broken.StatusCode}"}). Run again; the next run checks whether it completed.",
                error
            ),
            AmazonServiceException { StatusCode: not 0 } odd => new(
                $"{action} in {where} was refused with {(int)odd.StatusCode}: {odd.Message.TrimEnd('.')}.",
                error
            ),
            AmazonServiceException or HttpRequestException or IOException or TimeoutException or TaskCanceledException => new OutcomeUnknownException(
                $"{where} did not respond ({InnermostMessage(error)}). Check --endpoint-url, the region and the network.",
                error
            ),
            _ => new($"{action} in {where} failed: {error.Message.TrimEnd('.')}.", error),
        };

    // The message about an endpoint names it already.
    private static string DescribePurpose(Exception error, string action, string where) =>
        EndpointException.FindIn(error) is null ? $"call {action} in {where}" : $"call {action}";

    private static bool IsOutcomeUnknown(Exception error) =>
        EndpointException.FindIn(error) is not null || (error is AmazonServiceException { ErrorCode: var code } && AwsErrors.IsThrottled(code));

    private static OriginException TranslateRefusal(AmazonEC2Exception error, string code, string action, string where)
    {
        var sentence = Ec2ErrorMessages.Describe(code, error.Message.TrimEnd('.'), action, where);
        return Ec2ErrorMessages.IsOutcomeUnknown(code) ? new OutcomeUnknownException(sentence, error) : new OriginException(sentence, error);
    }

    private static string InnermostMessage(Exception error)
    {
        while (error.InnerException is { } inner)
            error = inner;
        return error.Message.TrimEnd('.');
    }
}
