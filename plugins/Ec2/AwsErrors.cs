using Amazon.EC2;
using Amazon.Runtime;

namespace OriginScript.Ec2;

/// <summary>What the SDK throws, as one sentence for the user.</summary>
internal static class AwsErrors
{
    /// <summary>The error for the user.</summary>
    /// <param name="error">What the SDK threw.</param>
    /// <param name="action">The call, <c>ec2:RunInstances</c>.</param>
    /// <param name="where">The region or the endpoint.</param>
    public static OriginException Explain(Exception error, string action, string where) => error switch
    {
        OriginException known => known,
        AmazonEC2Exception { ErrorCode: { Length: > 0 } code } refused when (int)refused.StatusCode < 500 || Sentences.Throttled(code) => Refused(refused, code, action, where),
        AmazonServiceException { StatusCode: not 0 } broken when (int)broken.StatusCode >= 500 =>
            new UnansweredException($"{action} in {where} ended in an error of AWS's own ({broken.ErrorCode ?? $"{(int)broken.StatusCode}"}). Run again; what was begun is looked for first.", error),
        AmazonServiceException { StatusCode: not 0 } odd => new($"{action} in {where} was refused with {(int)odd.StatusCode}: {odd.Message.TrimEnd('.')}.", error),
        AmazonServiceException or HttpRequestException or IOException or TimeoutException or TaskCanceledException =>
            new UnansweredException($"{where} does not answer ({Innermost(error)}). Check --endpoint-url, the region and the network.", error),
        AmazonClientException { Message: var message } when message.Contains("SSO", StringComparison.Ordinal) =>
            new("The AWS profile is not signed in. Sign in with aws sso login, and --profile where it is not the default one.", error),
        AmazonClientException { Message: var message } when message.Contains("credentials", StringComparison.OrdinalIgnoreCase) =>
            new("No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, sign in with aws sso login, or name a profile with --profile.", error),
        _ => new($"{action} in {where} went wrong: {error.Message.TrimEnd('.')}.", error),
    };

    private static OriginException Refused(AmazonEC2Exception error, string code, string action, string where)
    {
        var sentence = Sentences.Of(code, error.Message.TrimEnd('.'), action, where);
        return Sentences.IsUndecided(code) ? new UnansweredException(sentence, error) : new OriginException(sentence, error);
    }

    private static string Innermost(Exception error)
    {
        while (error.InnerException is { } inner)
            error = inner;
        return error.Message.TrimEnd('.');
    }
}
