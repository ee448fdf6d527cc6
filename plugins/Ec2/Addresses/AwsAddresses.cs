using System.Globalization;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    private const string AddressQuotaAttribute = "vpc-max-elastic-ips";

    public async Task<IReadOnlyList<ElasticIpAddress>> ListAddresses(AddressFilter filter, CancellationToken cancel)
    {
        var request = new DescribeAddressesRequest
        {
            Filters = CombineFilters(
                FilterBy("allocation-id", filter.Id),
                FilterBy("public-ip", filter.Ip),
                FilterBy("tag:Name", filter.Name),
                FilterBy($"tag:{Ec2.ResourceTags.Token}", filter.Token)
            ),
        };
        var answer = await Call((ec2, ask) => ec2.DescribeAddressesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
        return [.. (answer.Addresses ?? []).Select(ToDomain)];
    }

    public Task Allocate(IReadOnlyList<Tag> tags, CancellationToken cancel)
    {
        var request = new AllocateAddressRequest { Domain = DomainType.Vpc, TagSpecifications = TagSpecificationsFor(tags, ResourceType.ElasticIp) };
        return Translate(request, () => _connection.AllocationClient.AllocateAddressAsync(request, cancel), cancel);
    }

    public async Task<int?> GetAddressQuota(CancellationToken cancel)
    {
        var request = new DescribeAccountAttributesRequest { AttributeNames = [AddressQuotaAttribute] };
        try
        {
            var answer = await Call((ec2, ask) => ec2.DescribeAccountAttributesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
            var value = answer
                .AccountAttributes?.Find(attribute => attribute.AttributeName == AddressQuotaAttribute)
                ?.AttributeValues?.FirstOrDefault()
                ?.AttributeValue;
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var quota) ? quota : null;
        }
        catch (OriginException e) when (e is not OutcomeUnknownException)
        {
            // Not everybody may ask for it; then the allocation itself tells.
            return null;
        }
    }

    public Task Release(ElasticIpAddress address, CancellationToken cancel) =>
        Call((ec2, ask) => ec2.ReleaseAddressAsync(ask, cancel), new ReleaseAddressRequest { AllocationId = address.Id }, cancel);

    public Task Associate(ElasticIpAddress address, string instance, bool move, CancellationToken cancel) =>
        Call(
            (ec2, ask) => ec2.AssociateAddressAsync(ask, cancel),
            new AssociateAddressRequest
            {
                AllocationId = address.Id,
                InstanceId = instance,
                AllowReassociation = move,
            },
            cancel
        );

    public Task Disassociate(ElasticIpAddress address, CancellationToken cancel) =>
        Call((ec2, ask) => ec2.DisassociateAddressAsync(ask, cancel), new DisassociateAddressRequest { AssociationId = address.Association }, cancel);

    private static ElasticIpAddress ToDomain(Amazon.EC2.Model.Address seen) =>
        new(seen.AllocationId, seen.PublicIp)
        {
            Name = ToTagDictionary(seen.Tags).GetValueOrDefault(Ec2.ResourceTags.Name),
            Token = ToTagDictionary(seen.Tags).GetValueOrDefault(Ec2.ResourceTags.Token),
            Instance = NullIfEmpty(seen.InstanceId),
            Association = NullIfEmpty(seen.AssociationId),
        };
}
