using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;

namespace OriginScript.AwsEmulator.Tests;

public sealed class RegionsTests
{
    [Fact]
    public async Task What_is_in_one_region_is_not_in_another()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Launch();
        await sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest());
        using var other = Connect(sandbox, "eu-central-1");

        Assert.Empty((await other.DescribeInstancesAsync()).Reservations ?? []);
        Assert.Empty((await other.DescribeAddressesAsync()).Addresses ?? []);
        Assert.Empty((await other.DescribeVolumesAsync()).Volumes ?? []);
        Assert.Empty((await other.DescribeTagsAsync()).Tags ?? []);
    }

    [Fact]
    public async Task A_region_has_its_own_default_vpc_in_its_own_zones()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var other = Connect(sandbox, "ap-northeast-1");
        var vpc = (await other.DescribeVpcsAsync()).Vpcs.Single();
        var subnets = (await other.DescribeSubnetsAsync()).Subnets.OrderBy(subnet => subnet.AvailabilityZone).ToList();

        Assert.True(vpc.IsDefault);
        Assert.NotEqual((await sandbox.Ec2.DescribeVpcsAsync()).Vpcs.Single().VpcId, vpc.VpcId);
        Assert.Equal(["ap-northeast-1a", "ap-northeast-1b", "ap-northeast-1c"], subnets.Select(subnet => subnet.AvailabilityZone));
        Assert.Equal("apne1-az1", subnets[0].AvailabilityZoneId);
        Assert.All(subnets, subnet => Assert.Equal(vpc.VpcId, subnet.VpcId));
    }

    [Fact]
    public async Task An_image_has_another_id_in_each_region()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var other = Connect(sandbox, "eu-central-1");
        var image = await TestImages.Newest(sandbox.Ec2, "debian-12-amd64-*");

        Assert.NotEqual(image, await TestImages.Newest(other, "debian-12-amd64-*"));
        Assert.StartsWith("400 InvalidAMIID.NotFound:", await ExpectedError.From(() => other.RunInstancesAsync(new(image, 1, 1))));
    }

    [Fact]
    public async Task An_instance_of_a_region_outlives_its_server()
    {
        await using var sandbox = await SandboxFixture.Start();
        using (var other = Connect(sandbox, "eu-central-1"))
            await Launch(other);

        await sandbox.Restart();
        using var again = Connect(sandbox, "eu-central-1");

        Assert.StartsWith("eu-central-1", (await again.DescribeInstancesAsync()).Reservations.Single().Instances.Single().Placement.AvailabilityZone);
        Assert.Empty((await sandbox.Ec2.DescribeInstancesAsync()).Reservations ?? []);
    }

    [Fact]
    public async Task Instances_of_two_regions_have_different_addresses()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var other = Connect(sandbox, "eu-central-1");

        Assert.NotEqual((await sandbox.Launch()).PrivateIpAddress, (await Launch(other)).PrivateIpAddress);
    }

    [Fact]
    public async Task Each_region_has_a_quota_of_its_own()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var other = Connect(sandbox, "eu-central-1");
        for (var number = 1; number <= 5; number++)
            await sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest());

        Assert.StartsWith(
            "400 AddressLimitExceeded:",
            await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest()))
        );
        Assert.Equal("eu-central-1", (await other.AllocateAddressAsync(new AllocateAddressRequest())).NetworkBorderGroup);
    }

    [Fact]
    public async Task A_region_that_was_only_read_is_not_stored()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var other = Connect(sandbox, "eu-central-1");
        await other.DescribeInstancesAsync();

        Assert.DoesNotContain("eu-central-1", SandboxWorld.Export(sandbox.Folder));
    }

    private static async Task<Instance> Launch(AmazonEC2Client ec2) =>
        (await ec2.RunInstancesAsync(new(await TestImages.Newest(ec2, "debian-12-amd64-*"), 1, 1) { InstanceType = InstanceType.T3Small }))
            .Reservation
            .Instances[0];

    private static AmazonEC2Client Connect(SandboxFixture sandbox, string region) =>
        new(
            new BasicAWSCredentials(sandbox.Credentials.AccessKeyId, sandbox.Credentials.SecretAccessKey),
            new AmazonEC2Config
            {
                ServiceURL = sandbox.Endpoint.ToString(),
                AuthenticationRegion = region,
                MaxErrorRetry = 0,
            }
        );
}
