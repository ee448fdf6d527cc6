using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class AddressesTests
{
    [Fact]
    public async Task An_address_is_found_by_the_tag_it_was_allocated_with()
    {
        await using var sandbox = await SandboxFixture.Start();
        var made = await sandbox.Ec2.AllocateAddressAsync(
            new AllocateAddressRequest
            {
                Domain = DomainType.Vpc,
                TagSpecifications = [new() { ResourceType = ResourceType.ElasticIp, Tags = [new("origin:host", "broker")] }],
            }
        );
        await sandbox.Ec2.AllocateAddressAsync();

        var found = (
            await sandbox.Ec2.DescribeAddressesAsync(new DescribeAddressesRequest { Filters = [new("tag:origin:host", ["broker"])] })
        ).Addresses;

        Assert.Equal(made.PublicIp, Assert.Single(found).PublicIp);
    }

    [Fact]
    public async Task No_address_can_be_anybody_s_machine()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith("198.18.", (await sandbox.Ec2.AllocateAddressAsync()).PublicIp);
    }

    [Fact]
    public async Task The_sixth_address_is_beyond_the_quota()
    {
        await using var sandbox = await SandboxFixture.Start();
        for (var count = 0; count < 5; count++)
            await sandbox.Ec2.AllocateAddressAsync();

        Assert.Equal(
            "400 AddressLimitExceeded: The maximum number of addresses has been reached.",
            await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync())
        );
    }

    [Fact]
    public async Task A_released_address_is_gone()
    {
        await using var sandbox = await SandboxFixture.Start();
        var made = await sandbox.Ec2.AllocateAddressAsync();
        await sandbox.Ec2.ReleaseAddressAsync(new() { AllocationId = made.AllocationId });

        Assert.Equal(
            $"400 InvalidAllocationID.NotFound: The allocation ID '{made.AllocationId}' does not exist",
            await ExpectedError.From(() => sandbox.GetAddress(made.AllocationId))
        );
    }

    [Fact]
    public async Task An_associated_address_cannot_be_released()
    {
        await using var sandbox = await SandboxFixture.Start();
        var made = await sandbox.Ec2.AllocateAddressAsync();
        await sandbox.Ec2.AssociateAddressAsync(new() { AllocationId = made.AllocationId, InstanceId = (await sandbox.LaunchAndWait()).InstanceId });

        Assert.Equal(
            $"400 InvalidIPAddress.InUse: Address {made.PublicIp} is in use.",
            await ExpectedError.From(() => sandbox.Ec2.ReleaseAddressAsync(new() { AllocationId = made.AllocationId }))
        );
    }

    [Fact]
    public async Task An_unknown_public_address_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidAddress.NotFound: Address '192.0.2.1' not found.",
            await ExpectedError.From(() => sandbox.Ec2.DescribeAddressesAsync(new DescribeAddressesRequest { PublicIps = ["192.0.2.1"] }))
        );
    }

    [Fact]
    public async Task An_address_of_a_vpc_is_not_released_by_its_number()
    {
        await using var sandbox = await SandboxFixture.Start();
        var made = await sandbox.Ec2.AllocateAddressAsync();

        Assert.StartsWith(
            "400 InvalidParameterValue: You must specify an allocation id",
            await ExpectedError.From(() => sandbox.Ec2.ReleaseAddressAsync(new() { PublicIp = made.PublicIp }))
        );
    }
}
