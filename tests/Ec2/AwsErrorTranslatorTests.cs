using System.Net;
using Amazon.EC2;
using Amazon.Runtime;

namespace OriginScript.Ec2.Tests;

public sealed class AwsErrorTranslatorTests
{
    [Theory]
    [InlineData(
        "UnauthorizedOperation",
        "These credentials may not call ec2:RunInstances in eu-central-1: The message. Ask for the permission, or name another profile with --profile."
    )]
    [InlineData("RequestExpired", "The AWS credentials have expired. Sign in again with aws sso login, or set new ones.")]
    [InlineData(
        "AuthFailure",
        "AWS does not accept these credentials to call ec2:RunInstances in eu-central-1 (AuthFailure). Check the access key and its secret, or name another profile with --profile."
    )]
    [InlineData(
        "AddressLimitExceeded",
        "The account has no Elastic IP left in eu-central-1; the default limit is five. Release one with origin ec2:ip:delete, or ask AWS for a higher quota."
    )]
    [InlineData("SomethingNew", "ec2:RunInstances in eu-central-1 was refused: The message (SomethingNew).")]
    public void A_refusal_is_one_sentence_and_what_to_do(string code, string sentence) =>
        Assert.Equal(sentence, Translate(Refusal(code, HttpStatusCode.Forbidden)).Message);

    [Theory]
    [InlineData("InternalError", HttpStatusCode.InternalServerError)]
    [InlineData("RequestLimitExceeded", HttpStatusCode.ServiceUnavailable)]
    [InlineData("InvalidInstanceID.NotFound", HttpStatusCode.BadRequest)]
    [InlineData("IdempotentParameterMismatch", HttpStatusCode.BadRequest)]
    public void What_another_read_decides_has_an_unknown_outcome(string code, HttpStatusCode status) =>
        Assert.IsType<OutcomeUnknownException>(Translate(Refusal(code, status)));

    [Theory]
    [InlineData("IncorrectInstanceState")]
    [InlineData("AddressLimitExceeded")]
    [InlineData("InvalidAMIID.NotFound")]
    public void What_was_refused_for_good_is_not(string code) => Assert.IsType<OriginException>(Translate(Refusal(code, HttpStatusCode.BadRequest)));

    [Fact]
    public void A_lost_connection_has_an_unknown_outcome() =>
        Assert.IsType<OutcomeUnknownException>(Translate(new HttpRequestException("Connection reset", new IOException("Connection reset by peer"))));

    [Fact]
    public async Task An_endpoint_that_is_down_is_named()
    {
        using var compute = new AwsCompute(
            new()
            {
                EndpointUrl = new("http://127.0.0.1:9/"),
                AccessKeyId = "AKIDEXAMPLE",
                SecretAccessKey = new("wJalrXUtnFEMI"),
                Region = "eu-central-1",
            },
            new()
        );
        Assert.Equal(
            "http://127.0.0.1:9/ did not respond (Connection refused). Check --endpoint-url, the region and the network.",
            (await Assert.ThrowsAsync<OutcomeUnknownException>(() => compute.EnsureReady(default))).Message
        );
    }

    [Fact]
    public async Task A_profile_that_is_not_there_is_named()
    {
        using var compute = new AwsCompute(
            new()
            {
                EndpointUrl = new("http://127.0.0.1:9/"),
                Profile = "no-such-profile",
                Region = "eu-central-1",
            },
            new()
        );
        Assert.StartsWith(
            "The AWS profile no-such-profile has no credentials",
            (await Assert.ThrowsAsync<OriginException>(() => compute.EnsureReady(default))).Message
        );
    }

    [Fact]
    public async Task A_profile_that_is_not_signed_in_says_how_to_sign_in()
    {
        using var compute = new AwsCompute(new() { EndpointUrl = new("http://127.0.0.1:9/"), Profile = "signs-in" }, new());
        Assert.Equal(
            "The AWS profile is not signed in. Sign in with aws sso login; add --profile if it is not the default profile.",
            (await Assert.ThrowsAsync<OriginException>(() => compute.EnsureReady(default))).Message
        );
    }

    [Fact]
    public async Task Without_credentials_it_says_what_to_set()
    {
        using var compute = new AwsCompute(new() { EndpointUrl = new("http://127.0.0.1:9/") }, new());
        Assert.Equal(
            "No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, sign in with aws sso login, or name a profile with --profile.",
            (await Assert.ThrowsAsync<OriginException>(() => compute.EnsureReady(default))).Message
        );
    }

    [Fact]
    public async Task Without_credentials_it_says_so_for_a_region_too()
    {
        using var compute = new AwsCompute(new() { Region = "eu-central-1" }, new());
        Assert.StartsWith("No AWS credentials were found.", (await Assert.ThrowsAsync<OriginException>(() => compute.EnsureReady(default))).Message);
    }

    [Fact]
    public async Task Without_a_region_it_says_where_to_put_one()
    {
        using var compute = new AwsCompute(new() { AccessKeyId = "AKIDEXAMPLE", SecretAccessKey = new("wJalrXUtnFEMI") }, new());
        Assert.Equal(
            "No AWS region is set. Pass --region, set AWS_REGION, or set region for the profile in ~/.aws/config.",
            (await Assert.ThrowsAsync<OriginException>(() => compute.EnsureReady(default))).Message
        );
    }

    private static AmazonEC2Exception Refusal(string code, HttpStatusCode status) => new("The message.", ErrorType.Sender, code, "request", status);

    private static OriginException Translate(Exception error) => AwsErrorTranslator.Translate(error, "ec2:RunInstances", "eu-central-1");
}
