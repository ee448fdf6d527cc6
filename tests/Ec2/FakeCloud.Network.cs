namespace OriginScript.Ec2.Tests;

internal sealed partial class FakeCloud
{
    public Task<IReadOnlyList<ElasticIpAddress>> ListAddresses(AddressFilter filter, CancellationToken cancel) =>
        ReadLocked(() =>
            _addresses.Where(address =>
                (filter.Id is null || filter.Id == address.Id)
                && (filter.Ip is null || filter.Ip == address.Ip)
                && (filter.Name is null || filter.Name == address.Name)
                && (filter.Token is null || _tokens.GetValueOrDefault(address.Id) == filter.Token)
            )
        );

    public Task Allocate(IReadOnlyList<Tag> tags, CancellationToken cancel) =>
        WriteLocked(() =>
        {
            var number = _next++;
            _tokens[$"eipalloc-{number}"] = tags.First(tag => tag.Key == "originscript:token").Value!;
            _addresses.Add(
                new($"eipalloc-{number}", $"203.0.113.{number}")
                {
                    Name = tags.FirstOrDefault(tag => tag.Key == "Name")?.Value,
                    Token = _tokens[$"eipalloc-{number}"],
                }
            );
        });

    public Task<int?> GetAddressQuota(CancellationToken cancel) => Task.FromResult(AddressQuota);

    public Task Release(ElasticIpAddress address, CancellationToken cancel) =>
        WriteLocked(() => _addresses.RemoveAll(other => other.Id == address.Id));

    public Task Associate(ElasticIpAddress address, string instance, bool move, CancellationToken cancel) =>
        WriteLocked(() => Put(address with { Instance = instance, Association = $"eipassoc-{_next++}" }));

    public Task Disassociate(ElasticIpAddress address, CancellationToken cancel) =>
        WriteLocked(() => Put(address with { Instance = null, Association = null }));

    public Task<IReadOnlyList<SecurityGroup>> ListSecurityGroups(CancellationToken cancel) => ReadLocked(() => _groups);

    public Task CreateGroup(string name, string description, IReadOnlyList<Tag> tags, CancellationToken cancel) =>
        WriteLocked(() => _groups.Add(new($"sg-{_next++}", name, description)));

    public Task DeleteGroup(string group, CancellationToken cancel) => WriteLocked(() => _groups.RemoveAll(other => other.Id == group));

    public Task AuthorizeRules(string group, IReadOnlyList<SecurityGroupRule> rules, CancellationToken cancel) =>
        WriteLocked(() => Put(group, found => found with { Rules = [.. found.Rules.Union(rules)] }));

    public Task RevokeRules(string group, IReadOnlyList<SecurityGroupRule> rules, CancellationToken cancel) =>
        WriteLocked(() => Put(group, found => found with { Rules = [.. found.Rules.Except(rules)] }));

    private void Put(ElasticIpAddress address) => _addresses[_addresses.FindIndex(other => other.Id == address.Id)] = address;

    private void Put(string id, Func<SecurityGroup, SecurityGroup> change)
    {
        var at = _groups.FindIndex(group => group.Id == id);
        _groups[at] = change(_groups[at]);
    }
}
