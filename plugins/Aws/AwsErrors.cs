using Amazon.Runtime;

namespace OriginScript.Aws;

/// <summary>Describes the errors that every AWS service has; a plugin adds those of its own service.</summary>
public static class AwsErrors
{
    /// <summary>Whether an error code says that the call was not served because there were too many.</summary>
    public static bool IsThrottled(string? code) =>
        code
            is "RequestLimitExceeded"
                or "Throttling"
                or "ThrottlingException"
                or "RequestThrottled"
                or "TooManyRequestsException"
                or "PriorRequestNotComplete";

    /// <summary>The message for an error about the endpoint, the credentials or the permissions; null: the error is about what was asked for.</summary>
    /// <param name="error">What the SDK threw.</param>
    /// <param name="purpose">What the call is for, an infinitive without "to": <c>list the zones</c>.</param>
    public static string? Describe(Exception error, string purpose) =>
        error switch
        {
            _ when EndpointException.FindIn(error) is { } endpoint =>
                $"{endpoint.Message}, asked to {purpose}. Check --endpoint-url, the region and the network.",
            AmazonServiceException { ErrorCode: { Length: > 0 } code } refusal => DescribeRefusal(code, refusal.Message.TrimEnd('.'), purpose),
            AmazonClientException { Message: var message } when message.Contains("SSO", StringComparison.Ordinal) =>
                "The AWS profile is not signed in. Sign in with aws sso login; add --profile if it is not the default profile.",
            AmazonClientException { Message: var message } when message.Contains("credentials", StringComparison.OrdinalIgnoreCase) =>
                "No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, sign in with aws sso login, or name a profile with --profile.",
            AmazonClientException { Message: var message } when message.Contains("profile", StringComparison.OrdinalIgnoreCase) =>
                $"The AWS profile cannot be used to {purpose}: {message.TrimEnd('.')}. Name one that `aws configure list-profiles` shows with --profile.",
            _ => null,
        };

    private static string? DescribeRefusal(string code, string message, string purpose) =>
        code switch
        {
            "UnauthorizedOperation" or "AccessDenied" or "AccessDeniedException" =>
                $"These credentials may not {purpose}: {message}. Ask for the permission, or name another profile with --profile.",
            "AuthFailure"
            or "InvalidClientTokenId"
            or "SignatureDoesNotMatch"
            or "IncompleteSignature"
            or "MissingAuthenticationToken"
            or "UnrecognizedClientException" =>
                $"AWS does not accept these credentials to {purpose} ({code}). Check the access key and its secret, or name another profile with --profile.",
            "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" =>
                "The AWS credentials have expired. Sign in again with aws sso login, or set new ones.",
            _ when IsThrottled(code) =>
                $"AWS is throttling the calls to {purpose} ({code}). Run again later, with fewer hosts at a time (--parallel).",
            _ => null,
        };
}
