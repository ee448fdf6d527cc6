using Amazon.Route53;
using Amazon.Runtime;
using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests.Aws;

public sealed class AwsErrorMessagesTests
{
    [Theory]
    [InlineData(
        "SignatureDoesNotMatch",
        "AWS does not accept these credentials to list the zones (SignatureDoesNotMatch). Check the access key and its secret, or name another profile with --profile."
    )]
    [InlineData("AccessDenied", "These credentials may not list the zones: why. Ask for the permission, or name another profile with --profile.")]
    [InlineData("InvalidInput", "Route 53 failed to list the zones: why (InvalidInput).")]
    public async Task A_refusal_says_what_to_do(string code, string message) =>
        Assert.Equal(message, await ErrorMessage(CannedResponse.Error(403, code)));

    [Fact]
    public async Task An_endpoint_that_is_down_is_named()
    {
        using var zones = new AwsZones(
            new AmazonRoute53Client(
                new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
                new AmazonRoute53Config { ServiceURL = "http://127.0.0.1:1", MaxErrorRetry = 0 }
            )
        );

        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => zones.ListZones(default));

        Assert.Equal(
            "Route 53 could not be reached to list the zones: Connection refused (127.0.0.1:1). Check the network, or the endpoint URL.",
            error.Message
        );
    }

    [Fact]
    public async Task A_change_without_a_response_has_an_unknown_outcome() =>
        await Assert.ThrowsAsync<OutcomeUnknownException>(() =>
            AwsErrorMessages.Mutate<int>("broker.example.org A", () => throw new HttpRequestException("cut off"), default)
        );

    [Fact]
    public async Task A_change_that_failed_inside_route_53_has_an_unknown_outcome() =>
        await Assert.ThrowsAsync<OutcomeUnknownException>(() =>
            AwsErrorMessages.Mutate<int>(
                "broker.example.org A",
                () =>
                    throw new AmazonRoute53Exception(
                        "broken",
                        new IOException(),
                        ErrorType.Receiver,
                        "InternalError",
                        "r",
                        System.Net.HttpStatusCode.InternalServerError
                    ),
                default
            )
        );

    [Theory]
    [InlineData(503, "ServiceUnavailable", "Route 53 failed to read the change C1: why (ServiceUnavailable).")]
    [InlineData(
        400,
        "Throttling",
        "AWS is throttling the calls to read the change C1 (Throttling). Run again later, with fewer hosts at a time (--parallel)."
    )]
    public async Task A_read_that_was_not_served_has_an_unknown_outcome(int status, string code, string message)
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.Error(status, code));
        using var zones = new AwsZones(server.Client(retries: 0));
        Assert.Equal(message, (await Assert.ThrowsAsync<OutcomeUnknownException>(() => zones.IsInSync("C1", default))).Message);
    }

    [Fact]
    public async Task A_read_that_timed_out_has_an_unknown_outcome() =>
        await Assert.ThrowsAsync<OutcomeUnknownException>(() =>
            AwsErrorMessages.Read<int>("list the zones", () => throw new TaskCanceledException("timeout"), default)
        );

    [Fact]
    public async Task A_read_that_was_cancelled_has_not() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() =>
            AwsErrorMessages.Read<int>("list the zones", () => throw new TaskCanceledException(), new(canceled: true))
        );

    [Fact]
    public async Task Missing_credentials_say_how_to_give_them() =>
        Assert.Equal(
            "No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, sign in with aws sso login, or name a profile with --profile.",
            (
                await Assert.ThrowsAsync<OriginException>(() =>
                    AwsErrorMessages.Read<int>("list the zones", () => throw new AmazonClientException("Failed to resolve AWS credentials."), default)
                )
            ).Message
        );

    private static async Task<string> ErrorMessage(CannedResponse answer)
    {
        await using var server = await FakeRoute53Server.Start(answer);
        using var zones = new AwsZones(server.Client());
        return (await Assert.ThrowsAsync<OriginException>(() => zones.ListZones(default))).Message;
    }
}
