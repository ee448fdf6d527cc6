using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>Looks up visible resources by id, and throws EC2's error for a missing one.</summary>
internal static class TransactionLookup
{
    public static EmulatedInstance GetInstance(this Transaction transaction, string id) =>
        transaction.World.Instances.GetValueOrDefault(ResourceKind.Instance.Validate(id)) is { } found
        && transaction.IsVisible(found)
        && !transaction.IsNoLongerListed(found)
            ? found
            : throw ResourceKind.Instance.NotFoundError(id);

    public static EmulatedImage GetImage(this Transaction transaction, string id) =>
        transaction.World.Images.GetValueOrDefault(ResourceKind.Image.Validate(id)) ?? throw ResourceKind.Image.NotFoundError(id);

    public static EmulatedAddress GetAddress(this Transaction transaction, string id) =>
        transaction.World.Addresses.GetValueOrDefault(ResourceKind.Address.Validate(id)) is { } found && transaction.IsVisible(found)
            ? found
            : throw ResourceKind.Address.NotFoundError(id);

    public static EmulatedSecurityGroup GetGroup(this Transaction transaction, string id) =>
        transaction.World.Groups.GetValueOrDefault(ResourceKind.Group.Validate(id)) is { } found && transaction.IsVisible(found)
            ? found
            : throw ResourceKind.Group.NotFoundError(id);

    public static Volume GetVolume(this Transaction transaction, string id) =>
        transaction.World.Volumes.GetValueOrDefault(ResourceKind.Volume.Validate(id)) is { } found
        && transaction.IsVisible(found)
        && !transaction.IsDeleted(found)
            ? found
            : throw ResourceKind.Volume.NotFoundError(id);

    public static Vpc GetVpc(this Transaction transaction, string id) =>
        transaction.World.Vpcs.GetValueOrDefault(ResourceKind.Vpc.Validate(id)) ?? throw ResourceKind.Vpc.NotFoundError(id);

    public static Subnet GetSubnet(this Transaction transaction, string id) =>
        transaction.World.Subnets.GetValueOrDefault(ResourceKind.Subnet.Validate(id)) ?? throw ResourceKind.Subnet.NotFoundError(id);

    public static Vpc GetDefaultVpc(this Transaction transaction) => transaction.World.Vpcs.Values.First(vpc => vpc.IsDefault);

    /// <summary>The group of that name in the default VPC; other groups cannot be selected by name.</summary>
    public static EmulatedSecurityGroup GetGroupByName(this Transaction transaction, string name)
    {
        var vpc = transaction.GetDefaultVpc();
        return transaction.World.Groups.Values.FirstOrDefault(group => group.VpcId == vpc.Id && group.Name == name && transaction.IsVisible(group))
            ?? throw new ApiException("InvalidGroup.NotFound", $"The security group '{name}' does not exist in default VPC '{vpc.Id}'");
    }

    public static EmulatedAddress? FindAddressOf(this Transaction transaction, EmulatedInstance instance) =>
        transaction.World.Addresses.Values.FirstOrDefault(address => address.InstanceId == instance.Id);
}
