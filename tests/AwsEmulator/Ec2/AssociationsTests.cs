using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class AssociationsTests
{
    [Fact]
    public async Task An_associated_address_becomes_the_public_one()
    {
        await using var sandbox = await SandboxFixture.Start();
        var (instance, address) = await Pair(sandbox);

        await Associate(sandbox, instance, address);

        Assert.Equal(address.PublicIp, (await sandbox.GetInstance(instance.InstanceId)).PublicIpAddress);
    }

    [Fact]
    public async Task The_automatic_address_comes_back_on_disassociation()
    {
        await using var sandbox = await SandboxFixture.Start();
        var (instance, address) = await Pair(sandbox);
        await Associate(sandbox, instance, address);

        await sandbox.Ec2.DisassociateAddressAsync(new() { AssociationId = (await sandbox.GetAddress(address.AllocationId)).AssociationId });

        Assert.Equal(instance.PublicIpAddress, (await sandbox.GetInstance(instance.InstanceId)).PublicIpAddress);
    }

    [Fact]
    public async Task An_association_names_instance_and_private_address()
    {
        await using var sandbox = await SandboxFixture.Start();
        var (instance, address) = await Pair(sandbox);
        await Associate(sandbox, instance, address);

        var seen = await sandbox.GetAddress(address.AllocationId);

        Assert.Equal((instance.InstanceId, instance.PrivateIpAddress), (seen.InstanceId, seen.PrivateIpAddress));
    }

    [Fact]
    public async Task A_pending_instance_gets_no_address()
    {
        await using var sandbox = await SandboxFixture.Start();
        var instance = await sandbox.Launch();
        var address = await sandbox.Ec2.AllocateAddressAsync();

        Assert.Equal(
            $"400 InvalidInstanceID: The pending instance '{instance.InstanceId}' is not in a valid state for this operation.",
            await ExpectedError.From(() => Associate(sandbox, instance, address))
        );
    }

    [Fact]
    public async Task The_same_association_twice_is_one()
    {
        await using var sandbox = await SandboxFixture.Start();
        var (instance, address) = await Pair(sandbox);

        Assert.Equal(await Associate(sandbox, instance, address), await Associate(sandbox, instance, address));
    }

    [Fact]
    public async Task An_address_in_use_does_not_move_by_itself()
    {
        await using var sandbox = await SandboxFixture.Start();
        var (first, address) = await Pair(sandbox);
        var second = await sandbox.LaunchAndWait("node1");
        var association = await Associate(sandbox, first, address);

        Assert.Equal(
            $"400 Resource.AlreadyAssociated: resource {address.AllocationId} is already associated with associate-id {association}",
            await ExpectedError.From(() => Associate(sandbox, second, address))
        );
    }

    [Fact]
    public async Task An_address_in_use_moves_when_allowed_to()
    {
        await using var sandbox = await SandboxFixture.Start();
        var (first, address) = await Pair(sandbox);
        var second = await sandbox.LaunchAndWait("node1");
        await Associate(sandbox, first, address);

        await Associate(sandbox, second, address, move: true);

        Assert.Equal(second.InstanceId, (await sandbox.GetAddress(address.AllocationId)).InstanceId);
    }

    [Fact]
    public async Task A_second_address_for_one_instance_idles_the_first()
    {
        await using var sandbox = await SandboxFixture.Start();
        var (instance, first) = await Pair(sandbox);
        await Associate(sandbox, instance, first);

        await Associate(sandbox, instance, await sandbox.Ec2.AllocateAddressAsync());

        Assert.Null((await sandbox.GetAddress(first.AllocationId)).InstanceId);
    }

    [Fact]
    public async Task An_unknown_association_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidAssociationID.NotFound:",
            await ExpectedError.From(() => sandbox.Ec2.DisassociateAddressAsync(new() { AssociationId = "eipassoc-0123456789abcdef0" }))
        );
    }

    private static async Task<(Instance Instance, AllocateAddressResponse Address)> Pair(SandboxFixture sandbox) =>
        (await sandbox.LaunchAndWait(), await sandbox.Ec2.AllocateAddressAsync());

    private static async Task<string> Associate(SandboxFixture sandbox, Instance instance, AllocateAddressResponse address, bool move = false) =>
        (
            await sandbox.Ec2.AssociateAddressAsync(
                new()
                {
                    AllocationId = address.AllocationId,
                    InstanceId = instance.InstanceId,
                    AllowReassociation = move,
                }
            )
        ).AssociationId;
}
