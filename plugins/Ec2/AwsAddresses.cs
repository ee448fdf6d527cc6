using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    public async Task<IReadOnlyList<Address>> Addresses(AddressFilter filter, CancellationToken cancel)
    {
        var request = new DescribeAddressesRequest
        {
            Filters = All(
                By("allocation-id", filter.Id),
                By("public-ip", filter.Ip),
                By("tag:Name", filter.Name),
                By($"tag:{Ec2.Tags.Token}", filter.Token)),
        };
        var answer = await Ask((ec2, ask) => ec2.DescribeAddressesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
        return [.. (answer.Addresses ?? []).Select(Seen)];
    }

    public Task Allocate(IReadOnlyList<Tag> tags, CancellationToken cancel)
    {
        var request = new AllocateAddressRequest { Domain = DomainType.Vpc, TagSpecifications = Tagged(tags, ResourceType.ElasticIp) };
        return Explained(request, () => _aws.Allocating.AllocateAddressAsync(request, cancel), cancel);
    }

    public Task Release(Address address, CancellationToken cancel) =>
        Ask((ec2, ask) => ec2.ReleaseAddressAsync(ask, cancel), new ReleaseAddressRequest { AllocationId = address.Id }, cancel);

    public Task Associate(Address address, string instance, bool move, CancellationToken cancel) => Ask(
        (ec2, ask) => ec2.AssociateAddressAsync(ask, cancel),
        new AssociateAddressRequest { AllocationId = address.Id, InstanceId = instance, AllowReassociation = move },
        cancel);

    public Task Disassociate(Address address, CancellationToken cancel) =>
        Ask((ec2, ask) => ec2.DisassociateAddressAsync(ask, cancel), new DisassociateAddressRequest { AssociationId = address.Association }, cancel);

    private static Address Seen(Amazon.EC2.Model.Address seen) => new(seen.AllocationId, seen.PublicIp)
    {
        Name = TagsOf(seen.Tags).GetValueOrDefault(Ec2.Tags.Name),
        Instance = Given(seen.InstanceId),
        Association = Given(seen.AssociationId),
    };
}
