using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class Associations
{
    public static Ec2Action[] Actions { get; } =
    [Ec2Action.Write("AssociateAddress", Associate), Ec2Action.Write("DisassociateAddress", Disassociate)];

    private static XElement?[] Associate(QueryParameters query, Transaction transaction)
    {
        var move = query.Bool("AllowReassociation");
        if (query["PublicIp"] is not null)
            throw ApiException.InvalidCombination("You must specify an allocation id when mapping an address to a VPC instance");

        var address = transaction.GetAddress(query.Required("AllocationId"));
        var instance = transaction.GetInstance(query.Required("InstanceId"));
        ThrowIfNotReady(instance, transaction.StateOf(instance));
        if (address.InstanceId == instance.Id)
            return ToXml(address);

        if (address.AssociationId is { } association && !move)
            throw new ApiException("Resource.AlreadyAssociated", $"resource {address.Id} is already associated with associate-id {association}");

        // An instance has one address at a time: the former one stays allocated without an association.
        if (transaction.FindAddressOf(instance) is { } former)
            Save(transaction, former.WithoutAssociation());

        var tied = address with { InstanceId = instance.Id, AssociationId = transaction.NextId("eipassoc") };
        Save(transaction, tied);
        return ToXml(tied);
    }

    private static XElement?[] Disassociate(QueryParameters query, Transaction transaction)
    {
        if (query["PublicIp"] is not null)
            throw ApiException.InvalidParameter("You must specify an association id when unmapping an address from a VPC instance");

        var id = query.Required("AssociationId");
        var address =
            transaction.World.Addresses.Values.FirstOrDefault(address => address.AssociationId == id)
            ?? throw new ApiException("InvalidAssociationID.NotFound", $"The association ID '{id}' does not exist");
        Save(transaction, address.WithoutAssociation());
        return Ec2Action.Success();
    }

    private static void ThrowIfNotReady(EmulatedInstance instance, InstanceLifecycleState stage)
    {
        if (stage == InstanceLifecycleState.Pending || stage.IsTerminating)
            throw new ApiException("InvalidInstanceID", $"The {stage.Name} instance '{instance.Id}' is not in a valid state for this operation.");
    }

    private static XElement?[] ToXml(EmulatedAddress address) => [new("return", true), new("associationId", address.AssociationId)];

    private static void Save(Transaction transaction, EmulatedAddress address) =>
        transaction.World = transaction.World with { Addresses = transaction.World.Addresses.SetItem(address.Id, address) };
}
