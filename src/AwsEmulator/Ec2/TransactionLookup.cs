using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>Looks up visible resources by id, and throws EC2's error for a missing one.</summary>
internal static class TransactionLookup
{
    public static EmulatedInstance GetInstance(this Transaction draft, string id) =>
        draft.World.Instances.GetValueOrDefault(ResourceKind.Instance.Validate(id)) is { } found
        && draft.IsVisible(found)
        && !draft.IsNoLongerListed(found)
            ? found
            : throw ResourceKind.Instance.NotFoundError(id);

    public static EmulatedImage GetImage(this Transaction draft, string id) =>
        draft.World.Images.GetValueOrDefault(ResourceKind.Image.Validate(id)) ?? throw ResourceKind.Image.NotFoundError(id);

    public static EmulatedAddress GetAddress(this Transaction draft, string id) =>
        draft.World.Addresses.GetValueOrDefault(ResourceKind.Address.Validate(id)) is { } found && draft.IsVisible(found)
            ? found
            : throw ResourceKind.Address.NotFoundError(id);

    public static EmulatedSecurityGroup GetGroup(this Transaction draft, string id) =>
        draft.World.Groups.GetValueOrDefault(ResourceKind.Group.Validate(id)) is { } found && draft.IsVisible(found)
            ? found
            : throw ResourceKind.Group.NotFoundError(id);

    public static Volume GetVolume(this Transaction draft, string id) =>
        draft.World.Volumes.GetValueOrDefault(ResourceKind.Volume.Validate(id)) is { } found && draft.IsVisible(found) && !draft.IsDeleted(found)
            ? found
            : throw ResourceKind.Volume.NotFoundError(id);

    public static Vpc GetVpc(this Transaction draft, string id) =>
        draft.World.Vpcs.GetValueOrDefault(ResourceKind.Vpc.Validate(id)) ?? throw ResourceKind.Vpc.NotFoundError(id);

    public static Subnet GetSubnet(this Transaction draft, string id) =>
        draft.World.Subnets.GetValueOrDefault(ResourceKind.Subnet.Validate(id)) ?? throw ResourceKind.Subnet.NotFoundError(id);

    public static Vpc GetDefaultVpc(this Transaction draft) => draft.World.Vpcs.Values.First(vpc => vpc.IsDefault);

    /// <summary>The group of that name in the default VPC; other groups cannot be selected by name.</summary>
    public static EmulatedSecurityGroup GetGroupByName(this Transaction draft, string name)
    {
        var vpc = draft.GetDefaultVpc();
        return draft.World.Groups.Values.FirstOrDefault(group => group.VpcId == vpc.Id && group.Name == name && draft.IsVisible(group))
            ?? throw new ApiException("InvalidGroup.NotFound", $"The security group '{name}' does not exist in default VPC '{vpc.Id}'");
    }

    public static EmulatedAddress? FindAddressOf(this Transaction draft, EmulatedInstance instance) =>
        draft.World.Addresses.Values.FirstOrDefault(address => address.InstanceId == instance.Id);
}
