using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Tests;

public sealed class FaultsTests
{
    [Fact]
    public async Task Every_third_call_is_throttled()
    {
        await using var sandbox = await SandboxFixture.Start("throttle:3");
        await sandbox.Ec2.DescribeVpcsAsync();
        await sandbox.Ec2.DescribeVpcsAsync();

        Assert.Equal("503 RequestLimitExceeded: Request limit exceeded.", await ExpectedError.From(() => sandbox.Ec2.DescribeVpcsAsync()));
    }

    [Fact]
    public void A_repeated_write_is_not_hit_each_time_because_of_the_reads_between_its_attempts()
    {
        var injector = new FaultInjector(Faults.Parse("error:3"));
        InjectedFault Register(string action) =>
            injector.RegisterCall("ec2", new ApiRequest(action, action == "AllocateAddress", _ => throw new NotSupportedException())).Fate;
        var hits = new List<bool>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            Register("DescribeAddresses");
            Register("DescribeVpcs");
            hits.Add(Register("AllocateAddress") == InjectedFault.InternalError);
        }

        Assert.Equal([true, false, true, false], hits);
    }

    [Fact]
    public async Task Route_53_throttles_in_its_own_words()
    {
        await using var sandbox = await SandboxFixture.Start("throttle:1");

        Assert.Equal("400 Throttling: Rate exceeded", (await sandbox.Zones.Get("hostedzone")).Error);
    }

    [Fact]
    public async Task An_internal_error_has_no_effect()
    {
        await using var sandbox = await SandboxFixture.Start("error:AllocateAddress");
        await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest()));

        Assert.Empty((await sandbox.Ec2.DescribeAddressesAsync()).Addresses ?? []);
    }

    [Fact]
    public async Task An_internal_error_is_status_500()
    {
        await using var sandbox = await SandboxFixture.Start("error:1");

        Assert.StartsWith("500 InternalError:", await ExpectedError.From(() => sandbox.Ec2.DescribeVpcsAsync()));
    }

    [Fact]
    public async Task A_lost_answer_is_a_broken_connection()
    {
        await using var sandbox = await SandboxFixture.Start("lost:AllocateAddress");

        await Assert.ThrowsAsync<IOException>(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest()));
    }

    [Fact]
    public async Task A_call_with_a_lost_answer_had_its_effect()
    {
        await using var sandbox = await SandboxFixture.Start("lost:AllocateAddress");
        await Assert.ThrowsAnyAsync<Exception>(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest()));

        Assert.Single((await sandbox.Ec2.DescribeAddressesAsync()).Addresses);
    }

    [Fact]
    public async Task Only_writing_calls_lose_their_answers_by_number()
    {
        await using var sandbox = await SandboxFixture.Start("lost:2");
        await sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest());
        await sandbox.Ec2.DescribeAddressesAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest()));
    }

    [Fact]
    public async Task A_fault_of_a_named_action_strikes_once()
    {
        await using var sandbox = await SandboxFixture.Start("throttle:AllocateAddress");
        await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest()));

        Assert.StartsWith("eipalloc-", (await sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest())).AllocationId);
    }

    [Theory]
    [InlineData("throttle:2")]
    [InlineData("error:2")]
    public async Task The_unmodified_sdk_retries(string faults)
    {
        await using var sandbox = await SandboxFixture.Start(faults);
        using var patient = new AmazonEC2Client(
            new BasicAWSCredentials(sandbox.Credentials.AccessKeyId, sandbox.Credentials.SecretAccessKey),
            new AmazonEC2Config { ServiceURL = sandbox.Endpoint.ToString(), MaxErrorRetry = 5 }
        );
        await sandbox.Ec2.DescribeVpcsAsync();

        Assert.StartsWith("eipalloc-", (await patient.AllocateAddressAsync(new AllocateAddressRequest())).AllocationId);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task A_new_instance_is_hidden_for_a_while(int seconds, bool visible)
    {
        await using var sandbox = await SandboxFixture.Start("hidden:2s");
        await sandbox.Launch();
        sandbox.Clock.Advance(seconds);

        Assert.Equal(visible, (await sandbox.Ec2.DescribeInstancesAsync()).Reservations is [_]);
    }

    [Fact]
    public async Task A_hidden_instance_is_not_found_by_id()
    {
        await using var sandbox = await SandboxFixture.Start("hidden:2s");
        var id = (await sandbox.Launch()).InstanceId;

        Assert.StartsWith("400 InvalidInstanceID.NotFound:", await ExpectedError.From(() => sandbox.GetInstance(id)));
    }

    [Fact]
    public async Task A_hidden_instance_is_still_known_by_its_token()
    {
        await using var sandbox = await SandboxFixture.Start("hidden:2s");
        var first = await sandbox.Launch(with: request => request.ClientToken = "run-1");

        Assert.Equal(first.InstanceId, (await sandbox.Launch(with: request => request.ClientToken = "run-1")).InstanceId);
    }

    [Fact]
    public async Task A_new_record_is_hidden_for_a_while()
    {
        await using var sandbox = await SandboxFixture.Start("hidden:500ms");
        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", "broker.infra.example.org", "192.0.2.1"));

        Assert.Empty(await sandbox.Zones.Records());
    }

    [Theory]
    [InlineData("thorttle:3", "Unknown fault 'thorttle': use throttle, error, lost, hidden, rates or unbootable.")]
    [InlineData("throttle", "The fault 'throttle' needs a number above 0 or the name of an action after the colon.")]
    [InlineData("error:0", "The fault 'error:0' needs a number above 0 or the name of an action after the colon.")]
    [InlineData("throttle:3,lost:AlocateAddress", "The fault 'lost:AlocateAddress' needs a number above 0 or the name of an action after the colon.")]
    [InlineData("unbootable", "The fault 'unbootable' needs an instance's name after the colon.")]
    [InlineData("rates:2", "The fault 'rates:2' takes no value: write rates.")]
    [InlineData("hidden:2", "The fault 'hidden:2' needs a duration such as 2s or 500ms after the colon.")]
    public void A_text_that_means_nothing_is_refused(string text, string message)
    {
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Faults.Parse(text)).Message);
    }

    [Fact]
    public void A_text_is_kept_to_be_shown()
    {
        Assert.Equal("throttle:3,lost:ChangeResourceRecordSets", Faults.Parse("throttle:3,lost:ChangeResourceRecordSets").ToString());
    }
}
