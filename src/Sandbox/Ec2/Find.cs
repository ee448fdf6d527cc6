using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>Looks things up by id, as a caller sees them.</summary>
internal static class Find
{
    public static Instance Instance(this Draft draft, string id) =>
        draft.World.Instances.GetValueOrDefault(Kind.Instance.Checked(id)) is { } found && draft.Shows(found) && !draft.IsForgotten(found)
            ? found
            : throw Kind.Instance.Absent(id);

    public static Image Image(this Draft draft, string id) =>
        draft.World.Images.GetValueOrDefault(Kind.Image.Checked(id)) ?? throw Kind.Image.Absent(id);

    public static Address Address(this Draft draft, string id) =>
        draft.World.Addresses.GetValueOrDefault(Kind.Address.Checked(id)) is { } found && draft.Shows(found) ? found : throw Kind.Address.Absent(id);

    public static Group Group(this Draft draft, string id) =>
        draft.World.Groups.GetValueOrDefault(Kind.Group.Checked(id)) is { } found && draft.Shows(found) ? found : throw Kind.Group.Absent(id);

    public static Volume Volume(this Draft draft, string id) =>
        draft.World.Volumes.GetValueOrDefault(Kind.Volume.Checked(id)) is { } found && draft.Shows(found) && !draft.IsGone(found)
            ? found
            : throw Kind.Volume.Absent(id);

    public static Vpc Vpc(this Draft draft, string id) =>
        draft.World.Vpcs.GetValueOrDefault(Kind.Vpc.Checked(id)) ?? throw Kind.Vpc.Absent(id);

    public static Subnet Subnet(this Draft draft, string id) =>
        draft.World.Subnets.GetValueOrDefault(Kind.Subnet.Checked(id)) ?? throw Kind.Subnet.Absent(id);

    public static Vpc DefaultVpc(this Draft draft) => draft.World.Vpcs.Values.First(vpc => vpc.IsDefault);

    /// <summary>Names mean groups of the default VPC, as nothing else can.</summary>
    public static Group GroupNamed(this Draft draft, string name)
    {
        var vpc = draft.DefaultVpc();
        return draft.World.Groups.Values.FirstOrDefault(group => group.VpcId == vpc.Id && group.Name == name && draft.Shows(group))
            ?? throw new Refusal("InvalidGroup.NotFound", $"The security group '{name}' does not exist in default VPC '{vpc.Id}'");
    }

    public static Address? AddressOf(this Draft draft, Instance instance) =>
        draft.World.Addresses.Values.FirstOrDefault(address => address.InstanceId == instance.Id);
}
