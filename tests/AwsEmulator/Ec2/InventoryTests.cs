using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class InventoryTests
{
    [Fact]
    public async Task There_is_one_default_vpc()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Single((await sandbox.Ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [new("is-default", ["true"])] })).Vpcs);
    }

    [Fact]
    public async Task It_has_a_subnet_in_each_of_three_zones()
    {
        await using var sandbox = await SandboxFixture.Start();

        var subnets = (await sandbox.Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [new("default-for-az", ["true"])] })).Subnets;

        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c"], subnets.Select(subnet => subnet.AvailabilityZone));
    }

    [Fact]
    public async Task A_subnet_counts_its_free_addresses()
    {
        await using var sandbox = await SandboxFixture.Start();
        var subnet = (await sandbox.Launch()).SubnetId;

        Assert.Equal(
            4090,
            (await sandbox.Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { SubnetIds = [subnet] })).Subnets[0].AvailableIpAddressCount
        );
    }

    [Fact]
    public async Task A_key_pair_exists_as_soon_as_it_is_named()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "operator",
            (await sandbox.Ec2.DescribeKeyPairsAsync(new DescribeKeyPairsRequest { KeyNames = ["operator"] })).KeyPairs.Single().KeyName
        );
    }

    [Fact]
    public async Task A_volume_hangs_on_its_instance()
    {
        await using var sandbox = await SandboxFixture.Start();
        var instance = await sandbox.Launch();

        var volume = (
            await sandbox.Ec2.DescribeVolumesAsync(new DescribeVolumesRequest { Filters = [new("attachment.instance-id", [instance.InstanceId])] })
        ).Volumes.Single();

        Assert.Equal(("in-use", "/dev/xvda"), (volume.State.Value, volume.Attachments.Single().Device));
    }

    [Fact]
    public async Task A_volume_goes_with_its_instance()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Ec2.TerminateInstancesAsync(new([(await sandbox.LaunchAndWait()).InstanceId]));
        sandbox.Clock.Advance(2);

        Assert.Empty((await sandbox.Ec2.DescribeVolumesAsync()).Volumes ?? []);
    }

    [Fact]
    public async Task A_volume_stays_when_it_was_asked_to()
    {
        await using var sandbox = await SandboxFixture.Start();
        var instance = await sandbox.Launch(with: request =>
            request.BlockDeviceMappings = [
                new()
                {
                    DeviceName = "/dev/xvda",
                    Ebs = new() { DeleteOnTermination = false },
                },
            ]
        );
        sandbox.Clock.Advance(2);
        await sandbox.Ec2.TerminateInstancesAsync(new([instance.InstanceId]));
        sandbox.Clock.Advance(2);

        Assert.Equal("available", (await sandbox.Ec2.DescribeVolumesAsync()).Volumes.Single().State.Value);
    }
}
