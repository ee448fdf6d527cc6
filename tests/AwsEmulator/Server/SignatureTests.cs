using System.Net;
using System.Xml.Linq;

namespace OriginScript.AwsEmulator.Tests;

public sealed class SignatureTests
{
    private const string OtherSignature =
        "403 SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    private const string NotValidated = "401 AuthFailure: AWS was not able to validate the provided access credentials";

    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task A_signed_request_is_answered()
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.Equal("200", await GetZones(sandbox, new(sandbox.Credentials, "route53")));
    }

    [Fact]
    public async Task An_unsigned_request_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.Equal("403 MissingAuthenticationToken: Missing Authentication Token", await GetZones(sandbox, null));
    }

    [Fact]
    public async Task Another_access_key_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        var other = sandbox.Credentials with { AccessKeyId = "AKIDEXAMPLE" };
        Assert.Equal(
            "403 InvalidClientTokenId: The security token included in the request is invalid.",
            await GetZones(sandbox, new(other, "route53"))
        );
    }

    [Fact]
    public async Task Another_secret_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.Equal(OtherSignature, await GetZones(sandbox, new(sandbox.Credentials with { SecretAccessKey = "secret" }, "route53")));
    }

    [Fact]
    public async Task Ec2_refuses_another_secret_in_its_own_words()
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.Equal(NotValidated, await DescribeVpcs(sandbox, new(sandbox.Credentials with { SecretAccessKey = "secret" }, "ec2")));
    }

    [Fact]
    public async Task The_key_of_another_world_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        await using var other = await SandboxFixture.Start();
        Assert.Equal(NotValidated, await DescribeVpcs(sandbox, new(other.Credentials, "ec2")));
    }

    [Fact]
    public async Task A_signature_for_another_service_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.Equal(
            "403 SignatureDoesNotMatch: Credential should be scoped to correct service: 'route53'.",
            await GetZones(sandbox, new(sandbox.Credentials, "ec2"))
        );
    }

    [Fact]
    public async Task A_signature_for_no_region_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.Equal(
            "401 AuthFailure: Credential should be scoped to a valid region.",
            await DescribeVpcs(sandbox, new(sandbox.Credentials, "ec2") { Region = "nowhere" })
        );
    }

    [Theory]
    [InlineData(-6, "403 SignatureDoesNotMatch: Signature expired: ")]
    [InlineData(6, "403 SignatureDoesNotMatch: Signature not yet current: ")]
    public async Task Route_53_refuses_a_time_more_than_five_minutes_off(int minutes, string error)
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.StartsWith(error, await GetZones(sandbox, new(sandbox.Credentials, "route53") { Time = Now.AddMinutes(minutes) }));
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task Ec2_refuses_a_time_more_than_five_minutes_off(int minutes)
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.StartsWith(
            "400 RequestExpired: Request has expired. Signature ",
            await DescribeVpcs(sandbox, new(sandbox.Credentials, "ec2") { Time = Now.AddMinutes(minutes) })
        );
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    public async Task A_time_less_than_five_minutes_off_is_accepted(int minutes)
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.Equal("200", await GetZones(sandbox, new(sandbox.Credentials, "route53") { Time = Now.AddMinutes(minutes) }));
    }

    [Fact]
    public async Task A_body_that_was_changed_after_signing_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var message = CreateDescribeVpcs(sandbox);
        await new TestSigner(sandbox.Credentials, "ec2").Sign(message);
        message.Content = new FormUrlEncodedContent([new("Action", "AllocateAddress"), new("Version", "2016-11-15")]);
        Assert.Equal(NotValidated, await Send(message));
    }

    [Fact]
    public async Task A_query_that_was_changed_after_signing_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Endpoint, "/2013-04-01/hostedzone?maxitems=1"));
        await new TestSigner(sandbox.Credentials, "route53").Sign(message);
        message.RequestUri = new Uri(sandbox.Endpoint, "/2013-04-01/hostedzone?maxitems=2");
        Assert.Equal(OtherSignature, await Send(message));
    }

    [Theory]
    [InlineData("sandbox.example.org")]
    [InlineData("sandbox.example.org:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    public async Task Another_host_name_is_refused(string host)
    {
        await using var sandbox = await SandboxFixture.Start();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Endpoint, "/2013-04-01/hostedzone"));
        message.Headers.Host = host.Replace("{port}", $"{sandbox.Endpoint.Port}", StringComparison.Ordinal);
        await new TestSigner(sandbox.Credentials, "route53").Sign(message);
        var port = sandbox.Endpoint.Port;
        Assert.Equal($"403 AccessDenied: The Host header must be 127.0.0.1:{port}, [::1]:{port} or localhost:{port}.", await Send(message));
    }

    [Fact]
    public async Task Localhost_is_the_server_s_name_too()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://localhost:{sandbox.Endpoint.Port}/2013-04-01/hostedzone"));
        await new TestSigner(sandbox.Credentials, "route53").Sign(message);
        Assert.Equal("200", await Send(message));
    }

    [Fact]
    public async Task A_refused_request_is_logged_without_its_content()
    {
        await using var sandbox = await SandboxFixture.Start();
        await DescribeVpcs(sandbox, null);
        Assert.EndsWith(" ec2 - reads 401 AuthFailure\n", sandbox.Calls);
    }

    private static async Task<string> GetZones(SandboxFixture sandbox, TestSigner? signer)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Endpoint, "/2013-04-01/hostedzone"));
        await (signer?.Sign(message) ?? Task.CompletedTask);
        return await Send(message);
    }

    private static async Task<string> DescribeVpcs(SandboxFixture sandbox, TestSigner? signer)
    {
        using var message = CreateDescribeVpcs(sandbox);
        await (signer?.Sign(message) ?? Task.CompletedTask);
        return await Send(message);
    }

    private static HttpRequestMessage CreateDescribeVpcs(SandboxFixture sandbox) =>
        new(HttpMethod.Post, sandbox.Endpoint) { Content = new FormUrlEncodedContent([new("Action", "DescribeVpcs"), new("Version", "2016-11-15")]) };

    private static async Task<string> Send(HttpRequestMessage message)
    {
        using var http = new HttpClient();
        using var response = await http.SendAsync(message);
        if (response.StatusCode == HttpStatusCode.OK)
            return "200";

        var body = XElement.Parse(await response.Content.ReadAsStringAsync());
        return $"{(int)response.StatusCode} {Find("Code")}: {Find("Message")}";

        string Find(string name) => body.Descendants().First(element => element.Name.LocalName == name).Value;
    }
}
