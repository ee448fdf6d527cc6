using Amazon.EC2;

namespace OriginScript.Sandbox.Tests;

internal static class Refused
{
    /// <summary>What EC2 said to a call, as <c>400 Code: message</c>.</summary>
    public static async Task<string> By(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(call);
        return $"{(int)error.StatusCode} {error.ErrorCode}: {error.Message}";
    }
}
