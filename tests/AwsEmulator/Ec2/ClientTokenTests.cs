namespace OriginScript.AwsEmulator.Tests;

public sealed class ClientTokenTests
{
    [Fact]
    public async Task The_same_token_twice_is_one_instance()
    {
        await using var sandbox = await SandboxFixture.Start();

        var first = await sandbox.Launch(with: request => request.ClientToken = "run-1");

        Assert.Equal(first.InstanceId, (await sandbox.Launch(with: request => request.ClientToken = "run-1")).InstanceId);
    }

    [Fact]
    public async Task The_same_token_for_something_else_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Launch("broker", with: request => request.ClientToken = "run-1");

        Assert.StartsWith(
            "400 IdempotentParameterMismatch:",
            await ExpectedError.From(() => sandbox.Launch("node1", with: request => request.ClientToken = "run-1"))
        );
    }

    [Fact]
    public async Task A_token_still_names_its_instance_after_termination()
    {
        await using var sandbox = await SandboxFixture.Start();
        var first = await sandbox.Launch(with: request => request.ClientToken = "run-1");
        await sandbox.Ec2.TerminateInstancesAsync(new([first.InstanceId]));
        sandbox.Clock.Advance(3600);

        Assert.Equal(first.InstanceId, (await sandbox.Launch(with: request => request.ClientToken = "run-1")).InstanceId);
    }

    [Fact]
    public async Task A_token_is_free_again_a_day_after_termination()
    {
        await using var sandbox = await SandboxFixture.Start();
        var first = await sandbox.Launch(with: request => request.ClientToken = "run-1");
        await sandbox.Ec2.TerminateInstancesAsync(new([first.InstanceId]));
        sandbox.Clock.Advance(25 * 3600);

        Assert.NotEqual(first.InstanceId, (await sandbox.Launch(with: request => request.ClientToken = "run-1")).InstanceId);
    }

    [Fact]
    public async Task Another_token_is_another_instance()
    {
        await using var sandbox = await SandboxFixture.Start();
        var first = await sandbox.Launch(with: request => request.ClientToken = "run-1");

        Assert.NotEqual(first.InstanceId, (await sandbox.Launch(with: request => request.ClientToken = "run-2")).InstanceId);
    }
}
