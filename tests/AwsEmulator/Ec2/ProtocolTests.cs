using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class ProtocolTests
{
    [Fact]
    public async Task An_action_that_the_sandbox_lacks_is_named()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidAction: The action DescribeRegions is not valid for this web service.",
            await ExpectedError.From(() => sandbox.Ec2.DescribeRegionsAsync())
        );
    }

    [Fact]
    public async Task A_parameter_that_the_sandbox_lacks_is_named_and_not_ignored()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 UnknownParameter: The parameter Address is not recognized",
            await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest { Address = "192.0.2.1" }))
        );
    }

    [Fact]
    public async Task A_dry_run_says_that_it_would_have_worked()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "412 DryRunOperation: Request would have succeeded, but DryRun flag is set.",
            await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest { DryRun = true }))
        );
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        await using var sandbox = await SandboxFixture.Start();
        await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest { DryRun = true }));

        Assert.Empty((await sandbox.Ec2.DescribeAddressesAsync()).Addresses ?? []);
    }

    [Fact]
    public async Task An_unsigned_request_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Contains("<Code>AuthFailure</Code>", await Post(sandbox, authorization: null));
    }

    [Fact]
    public async Task A_signature_for_another_service_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Contains("Credential should be scoped to correct service: 'ec2'.", await Post(sandbox, "iam"));
    }

    [Fact]
    public async Task Any_region_will_do()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Contains("<addressesSet", await Post(sandbox, "ec2"));
    }

    private static async Task<string> Post(SandboxFixture sandbox, string? authorization)
    {
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, sandbox.Endpoint)
        {
            Content = new FormUrlEncodedContent([new("Action", "DescribeAddresses"), new("Version", "2016-11-15")]),
        };
        if (authorization is not null)
            await new TestSigner(sandbox.Credentials, authorization) { Region = "eu-central-1" }.Sign(message);

        using var response = await http.SendAsync(message);
        return await response.Content.ReadAsStringAsync();
    }
}
