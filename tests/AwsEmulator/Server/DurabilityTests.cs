using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class DurabilityTests
{
    [Fact]
    public async Task An_instance_outlives_its_server()
    {
        await using var sandbox = await SandboxFixture.Start();
        var before = await sandbox.Launch("broker");
        await sandbox.Restart();

        Assert.Equal("broker", (await sandbox.GetInstance(before.InstanceId)).Tags.Single().Value);
    }

    [Fact]
    public async Task Time_passes_while_no_server_runs()
    {
        await using var sandbox = await SandboxFixture.Start();
        var before = await sandbox.Launch("broker");
        sandbox.Clock.Advance(2);
        await sandbox.Restart();

        Assert.Equal("running", (await sandbox.GetInstance(before.InstanceId)).State.Name.Value);
    }

    [Fact]
    public async Task A_client_token_outlives_its_server()
    {
        await using var sandbox = await SandboxFixture.Start();
        var before = await sandbox.Launch(with: request => request.ClientToken = "run-1");
        await sandbox.Restart();

        Assert.Equal(before.InstanceId, (await sandbox.Launch(with: request => request.ClientToken = "run-1")).InstanceId);
    }

    [Fact]
    public async Task A_record_and_its_change_outlive_their_server()
    {
        await using var sandbox = await SandboxFixture.Start();
        var change = await sandbox.Zones.Change(Route53TestClient.Set("CREATE", "broker.infra.example.org", "192.0.2.1"));
        await sandbox.Restart();

        Assert.Equal(("PENDING", 1), ((await sandbox.Zones.Get(change["Id"].TrimStart('/')))["Status"], (await sandbox.Zones.Records()).Length));
    }

    [Fact]
    public async Task Nothing_is_on_disk_before_the_effect_and_everything_before_the_answer()
    {
        var seen = new List<bool>();
        await using var sandbox = await SandboxFixture.Start(with: options =>
            options with
            {
                BeforeCall = call => Look(options, call),
                AfterCall = call => Look(options, call),
            }
        );

        await sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest());

        Assert.Equal([false, true], seen);

        Task Look(SandboxOptions options, SandboxCall call)
        {
            seen.Add(SandboxWorld.Export(options.Folder).Contains("eipalloc-"));
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_hook_is_told_the_call_and_its_answer()
    {
        var seen = new List<SandboxCall>();
        await using var sandbox = await SandboxFixture.Start(with: options =>
            options with
            {
                AfterCall = call =>
                {
                    seen.Add(call);
                    return Task.CompletedTask;
                },
            }
        );

        await ExpectedError.From(() => sandbox.Ec2.ReleaseAddressAsync(new() { AllocationId = "eipalloc-0123456789abcdef0" }));

        Assert.Equal([new(1, "ec2", "ReleaseAddress", Writes: true, 400, "InvalidAllocationID.NotFound")], seen);
    }

    [Fact]
    public async Task Parallel_writes_lose_nothing()
    {
        await using var sandbox = await SandboxFixture.Start();

        await Task.WhenAll(Enumerable.Range(1, 40).Select(n => sandbox.Launch($"node{n}")));
        await sandbox.Restart();

        Assert.Equal(40, (await sandbox.Ec2.DescribeTagsAsync()).Tags.Select(tag => tag.Value).Distinct().Count());
    }
}
