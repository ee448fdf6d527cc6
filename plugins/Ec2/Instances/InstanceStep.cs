namespace OriginScript.Ec2;

/// <summary>The one live instance whose Name tag is the host's name.</summary>
internal sealed class InstanceStep : Step<InstanceState>
{
    private const string Running = "running";

    private readonly HostBuilder _host;
    private readonly InstanceSpec _spec;
    private readonly Output? _ip;

    public InstanceStep(HostBuilder host, InstanceSpec machine)
        : base(host.Id("ec2:instance:create"), machine.ToArguments(host.Name))
    {
        (_host, _spec) = (host, machine);

        // An Elastic IP from an earlier step remains the host's address; the automatic address disappears on association.
        _ip = host.Ip.IsProvided ? null : host.Ip;
        Provides = _ip is null ? [host.InstanceId, host.PrivateIp] : [host.InstanceId, host.PrivateIp, _ip];
        Identity = host.InstanceId;
        Timeout = TimeSpan.FromMinutes(5);
        ClaimDelay = TimeSpan.FromSeconds(1);
    }

    /// <summary>The steps that create some of its security groups; it waits for them.</summary>
    public IReadOnlyList<SecurityGroupStep> CreatedGroups
    {
        get;
        init
        {
            field = value;
            Needs = [.. value.Select(step => step.GroupId)];
        }
    } = [];

    public override Type Port => typeof(ICompute);

    public override bool HasPreconditions => true;

    public override Text Resource => ResourceSelector.DescribeInstance(_host.Name);

    protected override InstanceState Want(Run run) => new(_spec.Image, _spec.Type, _spec.Groups, _spec.Disk, Running);

    protected override async Task<InstanceState?> Read(Run run)
    {
        var compute = run.Get<ICompute>();
        if (await Find(compute, run).ConfigureAwait(false) is not { } instance)
            return null;
        PublishOutputs(run, instance);
        run.PublishToken(instance.Token);
        var disk = _spec.Disk is null ? null : await compute.GetRootVolumeSize(instance, run.Cancel).ConfigureAwait(false);
        return new(DisplayedImage(instance), instance.Type, Values.Sorted(instance.Groups.SelectMany(DisplayedGroup)), disk, instance.State);
    }

    protected override string? Refuse(InstanceState? now, InstanceState? want)
    {
        if (now is null || want is null)
            return null;
        if (now.Image != want.Image)
            return CannotChangeMessage("image", now.Image, want.Image, $"Launch(\"{now.Image}\")");
        if (now.Type != want.Type)
            return CannotChangeMessage("type", now.Type, want.Type, $"type: \"{now.Type}\"");
        if (now.Disk is not null && now.Disk != want.Disk)
            return CannotChangeMessage("disk size", $"{now.Disk}", $"{want.Disk}", $"disk: {now.Disk}");
        return null;
    }

    protected override async Task<string?> FindUnmetPrecondition(Run run, InstanceState? now)
    {
        var compute = run.Get<ICompute>();
        await compute.EnsureGroupsExist(_spec.Groups.Except(CreatedGroups.Select(step => step.Name)), run.Cancel).ConfigureAwait(false);
        if (now is not null)
            return null;
        await compute.GetNewestImage(_spec, run.Cancel).ConfigureAwait(false);
        return await compute.FindMissingKeyPair(_spec.Key, run.Cancel).ConfigureAwait(false) is { } missing
            ? $"There is no key pair {missing} in this region. Import it with aws ec2 import-key-pair, or use another key."
            : null;
    }

    protected override bool IsTransitional(InstanceState state) => InstancePower.IsTransitional(state.State);

    protected override async Task Write(Run run, InstanceState? now, InstanceState want)
    {
        var compute = run.Get<ICompute>();
        if (now is null)
        {
            await Launch(compute, run, want).ConfigureAwait(false);
            return;
        }

        if (await Find(compute, run).ConfigureAwait(false) is not { } instance)
            return;
        if (!now.Groups.Equals(want.Groups))
            await compute
                .SetSecurityGroups(instance.Id, await compute.GetGroupIds(want.Groups, run.Cancel).ConfigureAwait(false), run.Cancel)
                .ConfigureAwait(false);
        await InstancePower.StartOrStop(compute, instance, want.State, run.Cancel).ConfigureAwait(false);
    }

    protected override async Task<bool> Yield(Run run)
    {
        var compute = run.Get<ICompute>();
        var named = await compute.ListInstances(new() { Name = _host.Name, LiveOnly = true }, run.Cancel).ConfigureAwait(false);
        if (
            named.FirstOrDefault(instance => instance.Token == run.Token) is not { } own
            || named.MinBy(instance => instance.Id, StringComparer.Ordinal) == own
        )
            return false;
        await compute.Terminate(own.Id, run.Cancel).ConfigureAwait(false);
        return true;
    }

    protected override async Task Delete(Run run, InstanceState now)
    {
        var compute = run.Get<ICompute>();
        if (await Find(compute, run).ConfigureAwait(false) is { } instance)
            await compute.Terminate(instance.Id, run.Cancel).ConfigureAwait(false);
    }

    private async Task Launch(ICompute compute, Run run, InstanceState want)
    {
        var image = await compute.GetNewestImage(_spec, run.Cancel).ConfigureAwait(false);
        await compute
            .Launch(
                new()
                {
                    Image = image,
                    Type = want.Type,
                    Groups = await compute.GetGroupIds(want.Groups, run.Cancel).ConfigureAwait(false),
                    Key = _spec.Key,
                    Disk = want.Disk,
                    Token = run.Token,
                    Tags = ResourceTags.ForResource(run, _host.Name, new Tag(ResourceTags.Image, want.Image)),
                },
                run.Cancel
            )
            .ConfigureAwait(false);
    }

    private async Task<Instance?> Find(ICompute compute, Run run)
    {
        if (
            run.JournaledIdentity is { } id
            && await compute.ListInstances(new() { Id = id, LiveOnly = true }, run.Cancel).ConfigureAwait(false) is [var journaled]
        )
            return journaled;
        var named = await compute.ListInstances(new() { Name = _host.Name, LiveOnly = true }, run.Cancel).ConfigureAwait(false);
        return named switch
        {
            [] => await compute.ListInstances(new() { Token = run.Token, LiveOnly = true }, run.Cancel).ConfigureAwait(false) is [var created, ..]
                ? created
                : null,
            [var one] => one,
            _ when named.Where(instance => instance.Token == run.Token).ToArray() is [var own] => own,
            _ => throw new OriginException(
                $"{named.Count} live instances are named {_host}: {string.Join(", ", named.Select(instance => instance.Id))}. "
                    + $"Delete all but one, for example with origin ec2:instance:delete --id {named[^1].Id}."
            ),
        };
    }

    private void PublishOutputs(Run run, Instance instance)
    {
        run.Publish(_host.InstanceId, instance.Id);
        if (instance.PrivateIp is { } inside)
            run.Publish(_host.PrivateIp, inside);

        // While the instance is pending, the public address may still be missing; if it has none at all, others reach it by the private address.
        if (_ip is not null && (instance.PublicIp ?? (instance.State == Running ? instance.PrivateIp : null)) is { } address)
            run.Publish(_ip, address);
    }

    // A recipe may name one group by its id, its name, or both.
    private IEnumerable<string> DisplayedGroup(SecurityGroupReference group)
    {
        var written = _spec.Groups.Where(name => name == group.Id || name == group.Name).ToArray();
        return written.Length == 0 ? [group.Name] : written;
    }

    private string DisplayedImage(Instance instance) =>
        _spec.Source.IsExact ? instance.Image : instance.Tags.GetValueOrDefault(ResourceTags.Image, instance.Image);

    private string CannotChangeMessage(string what, string now, string want, string instead) =>
        $"The instance {_host} has the {what} {now} and cannot be changed to {want}. Write {instead}, or delete the instance with origin ec2:instance:delete --name {_host}.";
}
