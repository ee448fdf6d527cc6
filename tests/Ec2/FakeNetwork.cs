namespace OriginScript.Ec2.Tests;

internal sealed partial class FakeCloud
{
    public Task<IReadOnlyList<Address>> Addresses(AddressFilter filter, CancellationToken cancel) => Look(() => _addresses.Where(address =>
        (filter.Id is null || filter.Id == address.Id)
        && (filter.Ip is null || filter.Ip == address.Ip)
        && (filter.Name is null || filter.Name == address.Name)
        && (filter.Token is null || _tokens.GetValueOrDefault(address.Id) == filter.Token)));

    public Task Allocate(IReadOnlyList<Tag> tags, CancellationToken cancel) => Write(() =>
    {
        var number = _next++;
        _tokens[$"eipalloc-{number}"] = tags.First(tag => tag.Key == "originscript:token").Value!;
        _addresses.Add(new($"eipalloc-{number}", $"203.0.113.{number}") { Name = tags.FirstOrDefault(tag => tag.Key == "Name")?.Value });
    });

    public Task Release(Address address, CancellationToken cancel) => Write(() => _addresses.RemoveAll(other => other.Id == address.Id));

    public Task Associate(Address address, string instance, bool move, CancellationToken cancel) =>
        Write(() => Put(address with { Instance = instance, Association = $"eipassoc-{_next++}" }));

    public Task Disassociate(Address address, CancellationToken cancel) => Write(() => Put(address with { Instance = null, Association = null }));

    public Task<IReadOnlyList<SecurityGroup>> Groups(CancellationToken cancel) => Look(() => _groups);

    public Task CreateGroup(string name, string description, IReadOnlyList<Tag> tags, CancellationToken cancel) =>
        Write(() => _groups.Add(new($"sg-{_next++}", name, description)));

    public Task DeleteGroup(string group, CancellationToken cancel) => Write(() => _groups.RemoveAll(other => other.Id == group));

    public Task Allow(string group, IReadOnlyList<Rule> rules, CancellationToken cancel) =>
        Write(() => Put(group, found => found with { Rules = [.. found.Rules.Union(rules)] }));

    public Task Revoke(string group, IReadOnlyList<Rule> rules, CancellationToken cancel) =>
        Write(() => Put(group, found => found with { Rules = [.. found.Rules.Except(rules)] }));

    private void Put(Address address) => _addresses[_addresses.FindIndex(other => other.Id == address.Id)] = address;

    private void Put(string id, Func<SecurityGroup, SecurityGroup> change)
    {
        var at = _groups.FindIndex(group => group.Id == id);
        _groups[at] = change(_groups[at]);
    }
}
