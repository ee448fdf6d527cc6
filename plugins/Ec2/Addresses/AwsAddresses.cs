using System.Collections.Concurrent;
using System.Globalization;
using Amazon.EC2;
using Amazon.EC2.Model;
using OriginScript.Aws;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    private const string AddressQuotaAttribute = "vpc-max-elastic-ips";

    private readonly AsyncCache<string, int?> _addressQuotaCache = new();
    private readonly ConcurrentDictionary<string, RequestGatherer<string, IReadOnlyList<ElasticIpAddress>>> _addresses = new();

    public Task<IReadOnlyList<ElasticIpAddress>> ListAddresses(AddressFilter filter, CancellationToken cancel) =>
        filter switch
        {
            { Id: null, Ip: null, Name: null, Token: null } => AddressesBy(WholeList, _ => WholeList).Ask(WholeList, cancel),
            { Id: { } id, Ip: null, Name: null, Token: null } when IsLiteral(id) => AddressesBy("allocation-id", address => address.Id)
                .Ask(id, cancel),
            { Id: null, Ip: { } ip, Name: null, Token: null } when IsLiteral(ip) => AddressesBy("public-ip", address => address.Ip).Ask(ip, cancel),
            { Id: null, Ip: null, Name: { } name, Token: null } when IsLiteral(name) => AddressesBy("tag:Name", address => address.Name)
                .Ask(name, cancel),
            { Id: null, Ip: null, Name: null, Token: { } token } when IsLiteral(token) => AddressesBy(
                    $"tag:{Ec2.ResourceTags.Token}",
                    address => address.Token
                )
                .Ask(token, cancel),
            _ => FetchAddresses(
                cancel,
                FilterBy("allocation-id", filter.Id),
                FilterBy("public-ip", filter.Ip),
                FilterBy("tag:Name", filter.Name),
                FilterBy($"tag:{Ec2.ResourceTags.Token}", filter.Token)
            ),
        };

    public Task Allocate(IReadOnlyList<Tag> tags, CancellationToken cancel)
    {
        var request = new AllocateAddressRequest { Domain = DomainType.Vpc, TagSpecifications = TagSpecificationsFor(tags, ResourceType.ElasticIp) };
        if (tags.FirstOrDefault(tag => tag.Key == Ec2.ResourceTags.Name)?.Value is { } name)
            _connection.Rates.CheckAfterWait(request, () => EnsureNoAddress(name));
        return Translate(request, () => _connection.AllocationClient.AllocateAddressAsync(request, cancel), cancel);
    }

    // While the call waited for its turn, another run may have allocated the address that both found missing.
    private async Task EnsureNoAddress(string name)
    {
        if ((await ListAddresses(new() { Name = name }, CancellationToken.None).ConfigureAwait(false)).Count > 0)
            throw new OutcomeUnknownException($"Another run has allocated an Elastic IP {name} in the meantime.");
    }

    public Task<int?> GetAddressQuota(CancellationToken cancel) =>
        _addressQuotaCache.GetOrAdd(AddressQuotaAttribute, () => FetchAddressQuota(cancel));

    private RequestGatherer<string, IReadOnlyList<ElasticIpAddress>> AddressesBy(string field, Func<ElasticIpAddress, string?> key) =>
        _addresses.GetOrAdd(field, _ => CreateGatherer(values => FetchAddresses(values, field, key)));

    private async Task<Func<string, IReadOnlyList<ElasticIpAddress>>> FetchAddresses(
        IReadOnlyList<string> values,
        string field,
        Func<ElasticIpAddress, string?> key
    )
    {
        var all = await FetchAddresses(CancellationToken.None, field == WholeList ? null : FilterBy(field, [.. values])).ConfigureAwait(false);
        var byKey = all.ToLookup(key);
        return value => [.. byKey[value]];
    }

    private async Task<IReadOnlyList<ElasticIpAddress>> FetchAddresses(CancellationToken cancel, params IReadOnlyList<Filter?> filters)
    {
        var request = new DescribeAddressesRequest { Filters = CombineFilters([.. filters]) };
        var answer = await Call((ec2, ask) => ec2.DescribeAddressesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
        return [.. (answer.Addresses ?? []).Select(ToDomain)];
    }

    private async Task<int?> FetchAddressQuota(CancellationToken cancel)
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
