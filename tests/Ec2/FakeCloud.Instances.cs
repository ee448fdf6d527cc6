using System.IO.Enumeration;

namespace OriginScript.Ec2.Tests;

internal sealed partial class FakeCloud
{
    public Task<IReadOnlyList<Instance>> ListInstances(InstanceFilter filter, CancellationToken cancel)
    {
        var found = ReadLocked(() => _instances.Where(instance => Passes(filter, instance)));
        lock (_lock)
        {
            for (var i = 0; i < _instances.Count; i++)
            {
                _instances[i] = _instances[i] switch
                {
                    { State: "pending" } pending => pending with { State = "running", PublicIp = "198.51.100.7" },
                    { State: "stopping" } stopping => stopping with { State = "stopped", PublicIp = null },
                    var other => other,
                };
            }
        }

        return found;
    }

    public Task<int?> GetRootVolumeSize(Instance instance, CancellationToken cancel) =>
        Task.FromResult<int?>(_disks.GetValueOrDefault(instance.Id, 8));

    public Task<string> GetConsoleOutput(string instance, CancellationToken cancel) => Task.FromResult(ConsoleOutput);

    public Task Launch(LaunchRequest order, CancellationToken cancel) =>
        WriteLocked(() =>
        {
            Launches.Add(order);
            if (_byToken.ContainsKey(order.Token))
                return;
            var id = _byToken[order.Token] = $"i-{_next++}";
            _disks[id] = order.Disk ?? order.Image.Size;
            _instances.Add(
                new()
                {
                    Id = id,
                    Image = order.Image.Id,
                    Type = order.Type,
                    State = "pending",
                    PrivateIp = "172.31.0.7",
                    Token = order.Token,
                    Groups = [.. order.Groups.Select(ReferenceTo)],
                    Tags = order.Tags.ToDictionary(tag => tag.Key, tag => tag.Value!),
                }
            );
        });

    public Task<string?> FindMissingKeyPair(string? key, CancellationToken cancel) =>
        Task.FromResult(key is null || KeyPairs.Contains(key) ? null : key);

    public Task Start(string instance, CancellationToken cancel) => WriteLocked(() => Change(instance, found => found with { State = "pending" }));

    public Task Stop(string instance, CancellationToken cancel) => WriteLocked(() => Change(instance, found => found with { State = "stopping" }));

    public Task Terminate(string instance, CancellationToken cancel) =>
        WriteLocked(() => Change(instance, found => found with { State = "shutting-down" }));

    public Task SetSecurityGroups(string instance, IReadOnlyList<string> groups, CancellationToken cancel) =>
        WriteLocked(() => Change(instance, found => found with { Groups = [.. groups.Select(ReferenceTo)] }));

    public Task SetTag(string resource, Tag tag, CancellationToken cancel) =>
        WriteLocked(() =>
            Change(
                resource,
                found =>
                {
                    var tags = found.Tags.Where(other => other.Key != tag.Key).ToDictionary();
                    if (tag.Value is not null)
                        tags[tag.Key] = tag.Value;
                    return found with { Tags = tags };
                }
            )
        );

    public Task<IReadOnlyList<Image>> ListImages(ImageFilter filter, CancellationToken cancel) =>
        ReadLocked(() =>
            AllImages.Where(image =>
                (filter.Id is null || filter.Id == image.Id)
                && (filter.Owner is null || filter.Owner == image.Owner)
                && (filter.Architecture is null || filter.Architecture == image.Architecture)
                && Like(filter.Name, image.Name)
            )
        );

    private static bool Like(string? glob, string? name) =>
        glob is null || (name is not null && FileSystemName.MatchesSimpleExpression(glob, name, ignoreCase: false));

    private bool Passes(InstanceFilter filter, Instance instance) =>
        (filter.Id is null || filter.Id == instance.Id)
        && Like(filter.Name, instance.Name)
        && (filter.Token is null || _byToken.GetValueOrDefault(filter.Token) == instance.Id)
        && (!filter.LiveOnly || instance.IsLive);

    private SecurityGroupReference ReferenceTo(string id) => new(id, _groups.Find(group => group.Id == id)!.Name);

    private void Change(string id, Func<Instance, Instance> change)
    {
        var at = _instances.FindIndex(instance => instance.Id == id);
        _instances[at] = change(_instances[at]);
    }
}
