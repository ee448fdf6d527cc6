using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class Associations
{
    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Writing("AssociateAddress", Associate),
        Ec2Action.Writing("DisassociateAddress", Disassociate),
    ];

    private static XElement?[] Associate(Query query, Draft draft)
    {
        var move = query.Flag("AllowReassociation");
        if (query["PublicIp"] is not null)
        {
            throw Refusal.Combination("You must specify an allocation id when mapping an address to a VPC instance");
        }

        var address = draft.Address(query.Required("AllocationId"));
        var instance = draft.Instance(query.Required("InstanceId"));
        RefuseUnready(instance, draft.StageOf(instance));
        if (address.InstanceId == instance.Id)
        {
            return Answer(address);
        }

        if (address.AssociationId is { } association && !move)
        {
            throw new Refusal("Resource.AlreadyAssociated", $"resource {address.Id} is already associated with associate-id {association}");
        }

        // An instance has one address at a time: the one it had stays allocated and goes idle.
        if (draft.AddressOf(instance) is { } former)
        {
            Keep(draft, former.Freed());
        }

        var tied = address with { InstanceId = instance.Id, AssociationId = draft.NextId("eipassoc") };
        Keep(draft, tied);
        return Answer(tied);
    }

    private static XElement?[] Disassociate(Query query, Draft draft)
    {
        if (query["PublicIp"] is not null)
        {
            throw Refusal.Invalid("You must specify an association id when unmapping an address from a VPC instance");
        }

        var id = query.Required("AssociationId");
        var address = draft.World.Addresses.Values.FirstOrDefault(address => address.AssociationId == id)
            ?? throw new Refusal("InvalidAssociationID.NotFound", $"The association ID '{id}' does not exist");
        Keep(draft, address.Freed());
        return Ec2Action.Done();
    }

    private static void RefuseUnready(Instance instance, Stage stage)
    {
        if (stage == Stage.Pending || stage.IsOver)
        {
            throw new Refusal("InvalidInstanceID", $"The {stage.Name} instance '{instance.Id}' is not in a valid state for this operation.");
        }
    }

    private static XElement?[] Answer(Address address) => [new("return", true), new("associationId", address.AssociationId)];

    private static void Keep(Draft draft, Address address) =>
        draft.World = draft.World with { Addresses = draft.World.Addresses.SetItem(address.Id, address) };
}
