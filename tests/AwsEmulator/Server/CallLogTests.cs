using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class CallLogTests
{
    [Fact]
    public async Task Each_call_is_one_line()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest());
        await sandbox.Zones.Get("hostedzone");
        await ExpectedError.From(() => sandbox.GetInstance("i-0123456789abcdef0"));

        Assert.Equal(
            """
            2025-11-20T12:00:00.000Z ec2 AllocateAddress writes 200
            2025-11-20T12:00:00.000Z route53 ListHostedZones reads 200
            2025-11-20T12:00:00.000Z ec2 DescribeInstances reads 400 InvalidInstanceID.NotFound

            """,
            sandbox.Calls
        );
    }

    [Fact]
    public async Task A_lost_answer_is_marked()
    {
        await using var sandbox = await SandboxFixture.Start("lost:1");
        await Assert.ThrowsAnyAsync<Exception>(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest()));

        Assert.EndsWith("ec2 AllocateAddress writes 200 lost\n", sandbox.Calls);
    }

    [Fact]
    public async Task A_dry_run_reads()
    {
        await using var sandbox = await SandboxFixture.Start();
        await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest { DryRun = true }));

        Assert.EndsWith("ec2 AllocateAddress reads 412 DryRunOperation\n", sandbox.Calls);
    }

    [Fact]
    public async Task The_log_goes_on_after_a_restart()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Ec2.DescribeVpcsAsync();
        await sandbox.Restart();
        await sandbox.Ec2.DescribeSubnetsAsync();

        Assert.Equal(2, sandbox.Calls.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_same_lines_go_to_a_writer()
    {
        using var talk = new StringWriter();
        await using var sandbox = await SandboxFixture.Start(with: options => options with { CallLogWriter = talk });
        await sandbox.Ec2.DescribeVpcsAsync();

        Assert.Equal(sandbox.Calls, talk.ToString());
    }
}
