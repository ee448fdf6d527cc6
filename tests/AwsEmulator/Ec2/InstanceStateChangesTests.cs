using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class InstanceStateChangesTests
{
    [Fact]
    public async Task An_instance_that_is_no_machine_has_an_empty_console()
    {
        await using var sandbox = await SandboxFixture.Start();
        var broker = await sandbox.Launch();
        var console = await sandbox.Ec2.GetConsoleOutputAsync(new() { InstanceId = broker.InstanceId });

        Assert.Equal((broker.InstanceId, ""), (console.InstanceId, console.Output ?? ""));
    }

    [Fact]
    public async Task A_stop_takes_a_while()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;

        var change = (await sandbox.Ec2.StopInstancesAsync(new([id]))).StoppingInstances[0];

        Assert.Equal(("running", "stopping"), (change.PreviousState.Name.Value, change.CurrentState.Name.Value));
    }

    [Fact]
    public async Task A_stopped_instance_has_no_public_address()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;
        await sandbox.Ec2.StopInstancesAsync(new([id]));
        sandbox.Clock.Advance(2);

        Assert.Null((await sandbox.GetInstance(id)).PublicIpAddress);
    }

    [Fact]
    public async Task A_start_gives_another_public_address()
    {
        await using var sandbox = await SandboxFixture.Start();
        var before = await sandbox.LaunchAndWait();
        await sandbox.Ec2.StopInstancesAsync(new([before.InstanceId]));
        sandbox.Clock.Advance(2);
        await sandbox.Ec2.StartInstancesAsync(new([before.InstanceId]));
        sandbox.Clock.Advance(2);

        Assert.NotEqual(before.PublicIpAddress, (await sandbox.GetInstance(before.InstanceId)).PublicIpAddress);
    }

    [Fact]
    public async Task A_start_of_a_stopping_instance_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;
        await sandbox.Ec2.StopInstancesAsync(new([id]));

        Assert.Equal(
            $"400 IncorrectInstanceState: The instance '{id}' is not in a state from which it can be started.",
            await ExpectedError.From(() => sandbox.Ec2.StartInstancesAsync(new([id])))
        );
    }

    [Fact]
    public async Task A_stop_of_a_pending_instance_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.Launch()).InstanceId;

        Assert.StartsWith("400 IncorrectInstanceState:", await ExpectedError.From(() => sandbox.Ec2.StopInstancesAsync(new([id]))));
    }

    [Theory]
    [InlineData(0, "shutting-down")]
    [InlineData(2, "terminated")]
    public async Task A_termination_takes_a_while_and_stays_visible(int seconds, string state)
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;
        await sandbox.Ec2.TerminateInstancesAsync(new([id]));
        sandbox.Clock.Advance(seconds);

        Assert.Equal(state, (await sandbox.GetInstance(id)).State.Name.Value);
    }

    [Fact]
    public async Task A_terminated_instance_is_forgotten_in_the_end()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;
        await sandbox.Ec2.TerminateInstancesAsync(new([id]));
        sandbox.Clock.Advance(3600);

        Assert.StartsWith("400 InvalidInstanceID.NotFound:", await ExpectedError.From(() => sandbox.GetInstance(id)));
    }

    [Fact]
    public async Task A_second_termination_is_the_same_as_one()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;
        await sandbox.Ec2.TerminateInstancesAsync(new([id]));
        sandbox.Clock.Advance(2);

        var change = (await sandbox.Ec2.TerminateInstancesAsync(new([id]))).TerminatingInstances[0];

        Assert.Equal(InstanceStateName.Terminated, change.CurrentState.Name);
    }

    [Fact]
    public async Task A_termination_frees_the_elastic_address()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;
        var address = await sandbox.Ec2.AllocateAddressAsync();
        await sandbox.Ec2.AssociateAddressAsync(new() { AllocationId = address.AllocationId, InstanceId = id });

        await sandbox.Ec2.TerminateInstancesAsync(new([id]));

        Assert.Null((await sandbox.GetAddress(address.AllocationId)).AssociationId);
    }

    [Fact]
    public async Task A_call_with_one_unknown_id_changes_none()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;
        await ExpectedError.From(() => sandbox.Ec2.TerminateInstancesAsync(new([id, "i-0123456789abcdef0"])));

        Assert.Equal(InstanceStateName.Running, (await sandbox.GetInstance(id)).State.Name);
    }

    [Fact]
    public async Task Status_shows_running_instances_only()
    {
        await using var sandbox = await SandboxFixture.Start();
        var running = await sandbox.LaunchAndWait();
        await sandbox.Launch();

        var status = Assert.Single((await sandbox.Ec2.DescribeInstanceStatusAsync()).InstanceStatuses);
        Assert.Equal((running.InstanceId, "ok"), (status.InstanceId, status.Status.Status.Value));
    }

    [Fact]
    public async Task Status_of_all_shows_pending_ones_too()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Launch();

        Assert.Single(
            (await sandbox.Ec2.DescribeInstanceStatusAsync(new DescribeInstanceStatusRequest { IncludeAllInstances = true })).InstanceStatuses
        );
    }

    [Fact]
    public async Task The_groups_of_an_instance_can_be_replaced()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.LaunchAndWait()).InstanceId;
        var node = (await sandbox.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupNames = ["node"] }))
            .SecurityGroups[0]
            .GroupId;

        await sandbox.Ec2.ModifyInstanceAttributeAsync(new() { InstanceId = id, Groups = [node] });

        Assert.Equal("node", (await sandbox.GetInstance(id)).SecurityGroups.Single().GroupName);
    }
}
