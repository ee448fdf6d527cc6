using Amazon.EC2;

namespace OriginScript.AwsEmulator.Tests;

internal static class ExpectedError
{
    /// <summary>The error response of EC2 to a call, as <c>400 Code: message</c>.</summary>
    public static async Task<string> From(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(call);
        return $"{(int)error.StatusCode} {error.ErrorCode}: {error.Message}";
    }
}
