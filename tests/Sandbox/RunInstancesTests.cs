using Amazon.EC2;

namespace OriginScript.Sandbox.Tests;

public sealed class RunInstancesTests
{
    [Fact]
    public async Task A_new_instance_is_pending()
    {
        await using var sandbox = await Rehearsal.Start();

        Assert.Equal(InstanceStateName.Pending, (await sandbox.Launch()).State.Name);
    }

    [Fact]
    public async Task It_runs_after_a_while()
    {
        await using var sandbox = await Rehearsal.Start();

        Assert.Equal(InstanceStateName.Running, (await sandbox.LaunchAndWait()).State.Name);
    }
}
