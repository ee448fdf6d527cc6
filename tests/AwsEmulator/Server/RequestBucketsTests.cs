using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

/// <summary>With the fault <c>rates</c>, calls are limited to the request rates that AWS documents.</summary>
public sealed class RequestBucketsTests
{
    private const string Refused = "503 RequestLimitExceeded: Request limit exceeded.";

    [Fact]
    public async Task An_action_is_refused_once_its_bucket_is_empty()
    {
        await using var sandbox = await SandboxFixture.Start("rates");
        for (var call = 0; call < 100; call++)
            await sandbox.Ec2.DescribeVpcsAsync();

        Assert.Equal(Refused, await ExpectedError.From(() => sandbox.Ec2.DescribeVpcsAsync()));
    }

    [Fact]
    public async Task A_bucket_refills_with_time()
    {
        await using var sandbox = await SandboxFixture.Start("rates");
        for (var call = 0; call < 5; call++)
            await sandbox.Launch($"web-{call}");
        await ExpectedError.From(() => sandbox.Launch("one-too-many"));
        sandbox.Clock.Advance(0.5);

        await sandbox.Launch("half-a-second-later");
        Assert.Equal(Refused, await ExpectedError.From(() => sandbox.Launch("one-too-many")));
    }

    [Fact]
    public async Task A_refused_call_has_no_effect()
    {
        await using var sandbox = await SandboxFixture.Start("rates");
        for (var call = 0; call < 5; call++)
            await sandbox.Launch($"web-{call}");
        await ExpectedError.From(() => sandbox.Launch("one-too-many"));

        Assert.Equal(5, (await sandbox.Ec2.DescribeInstancesAsync()).Reservations.Count);
    }

    [Fact]
    public async Task Each_action_has_a_bucket_of_its_own()
    {
        await using var sandbox = await SandboxFixture.Start("rates", options => options with { AddressQuota = 100 });
        for (var call = 0; call < 50; call++)
            await sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest());
        Assert.Equal(Refused, await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest())));

        Assert.StartsWith("i-", (await sandbox.Launch()).InstanceId);
    }

    [Fact]
    public async Task A_whole_list_draws_from_a_smaller_bucket_than_a_filtered_one()
    {
        await using var sandbox = await SandboxFixture.Start("rates");
        for (var call = 0; call < 50; call++)
            await sandbox.Ec2.DescribeInstancesAsync();
        Assert.Equal(Refused, await ExpectedError.From(() => sandbox.Ec2.DescribeInstancesAsync()));

        await sandbox.Ec2.DescribeInstancesAsync(new DescribeInstancesRequest { Filters = [new("tag:Name", ["web"])] });
    }

    [Fact]
    public async Task Instances_are_counted_besides_requests()
    {
        await using var sandbox = await SandboxFixture.Start("rates");
        await sandbox.Launch(with: request => (request.MinCount, request.MaxCount) = (600, 600));

        Assert.Equal(Refused, await ExpectedError.From(() => sandbox.Launch(with: request => (request.MinCount, request.MaxCount) = (600, 600))));
    }

    [Fact]
    public async Task Route_53_counts_all_calls_of_the_account()
    {
        await using var sandbox = await SandboxFixture.Start("rates");
        for (var call = 0; call < 25; call++)
        {
            await sandbox.Zones.Get("hostedzone");
            await sandbox.Zones.Records();
        }

        Assert.Equal("400 Throttling: Rate exceeded", (await sandbox.Zones.Get("hostedzone")).Error);
    }

    [Fact]
    public async Task A_zone_takes_one_change_at_a_time()
    {
        var arrived = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        await using var sandbox = await SandboxFixture.Start("rates", options => options with { AfterCall = Pause });
        var first = sandbox.Zones.Change(Route53TestClient.Set("CREATE", "a.infra.example.org", "192.0.2.1"));
        await arrived.Task;
        var second = await sandbox.Zones.Change(Route53TestClient.Set("CREATE", "b.infra.example.org", "192.0.2.2"));
        released.SetResult();
        await first;

        Assert.Equal("400 PriorRequestNotComplete: The request was rejected because Route 53 was still processing a prior request.", second.Error);
        Assert.Equal(200, (await sandbox.Zones.Change(Route53TestClient.Set("CREATE", "b.infra.example.org", "192.0.2.2"))).Status);

        Task Pause(SandboxCall call) => arrived.TrySetResult() ? released.Task : Task.CompletedTask;
    }

    [Fact]
    public async Task Without_the_fault_nothing_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        for (var call = 0; call < 150; call++)
            await sandbox.Ec2.DescribeVpcsAsync();

        Assert.DoesNotContain("RequestLimitExceeded", sandbox.Calls, StringComparison.Ordinal);
    }
}
