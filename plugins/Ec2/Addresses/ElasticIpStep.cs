namespace OriginScript.Ec2;

/// <summary>An Elastic IP of that name; an empty name means the one that the current change has allocated.</summary>
internal sealed record ElasticIpState(string Name)
{
    public override string ToString() => Name.Length > 0 ? $"Elastic IP {Name}" : "a new Elastic IP";
}

/// <summary>An Elastic IP, identified by its Name tag or, without a name, by the token of the change that allocated it.</summary>
internal sealed class ElasticIpStep : Step<ElasticIpState>
{
    private readonly Recipe _recipe;
    private readonly string _name;
    private readonly Output _ip;

    public ElasticIpStep(Recipe recipe, StepId id, string name, Output ip)
        : base(id, name.Length > 0 ? ["--name", name] : [])
    {
        (_recipe, _name, _ip) = (recipe, name, ip);
        Provides = [ip];
        Identity = ip;

        // EC2 has no client token for it: an address from an interrupted call must be found before another is allocated.
        ConsistencyDelay = TimeSpan.FromSeconds(10);
        ClaimDelay = name.Length > 0 ? TimeSpan.FromSeconds(1) : TimeSpan.Zero;
    }

    /// <summary>The value of its Name tag; empty: none.</summary>
    public string Name => _name;

    public override Type Port => typeof(ICompute);

    public override bool HasPreconditions => true;

    // Each address without a name is another one.
    public override Text? Resource => _name.Length > 0 ? ElasticIpAddress.Describe(_name) : null;

    protected override ElasticIpState Want(Run run) => new(_name);

    protected override async Task<ElasticIpState?> Read(Run run)
    {
        if (await Find(run).ConfigureAwait(false) is not { } address)
            return null;
        run.Publish(_ip, address.Ip);
        run.PublishToken(address.Token);
        return new(_name);
    }

    protected override async Task<string?> FindUnmetPrecondition(Run run, ElasticIpState? now)
    {
        var compute = run.Get<ICompute>();
        if (await compute.GetAddressQuota(run.Cancel).ConfigureAwait(false) is not { } quota)
            return null;
        var existing = await compute.ListAddresses(new(), run.Cancel).ConfigureAwait(false);
        var earlier = StepsOfRecipe<ElasticIpStep>.Of(_recipe).Select(step => step._name).TakeWhile(name => name != _name);
        var names = existing.Select(address => address.Name).ToHashSet();
        var missingEarlier = earlier.Distinct().Count(name => !names.Contains(name));
        return existing.Count + missingEarlier < quota
            ? null
            : $"The account may have {quota} Elastic IPs in this region: {existing.Count} exist and the recipe needs {missingEarlier + 1} more up to here. "
                + "Release one with origin ec2:ip:delete, or ask AWS for a higher quota.";
    }

    protected override Task Write(Run run, ElasticIpState? now, ElasticIpState want) =>
        run.Get<ICompute>().Allocate(ResourceTags.ForResource(run, _name, new Tag(ResourceTags.Token, run.Token)), run.Cancel);

    protected override async Task Delete(Run run, ElasticIpState now)
    {
        if (await Find(run).ConfigureAwait(false) is not { } address)
            return;
        var compute = run.Get<ICompute>();
        if (await IsOnOwnHost(compute, address, run.Cancel).ConfigureAwait(false))
            await compute.Disassociate(address, run.Cancel).ConfigureAwait(false);
        await compute.Release(address, run.Cancel).ConfigureAwait(false);
    }

    // Another run of the recipe has associated it; an address that somebody put on another instance is not released.
    private async Task<bool> IsOnOwnHost(ICompute compute, ElasticIpAddress address, CancellationToken cancel) =>
        _name.Length > 0
        && address is { Association: not null, Instance: { } on }
        && (await compute.ListInstances(new() { Id = on }, cancel).ConfigureAwait(false)).Any(instance => instance.Name == _name);

    protected override async Task<bool> Yield(Run run)
    {
        var compute = run.Get<ICompute>();
        var named = await compute.ListAddresses(new() { Name = _name }, run.Cancel).ConfigureAwait(false);
        if (
            named.FirstOrDefault(address => address.Token == run.Token) is not { Association: null } own
            || named.MinBy(address => address.Id, StringComparer.Ordinal) == own
        )
            return false;
        await compute.Release(own, run.Cancel).ConfigureAwait(false);
        return true;
    }

    private async Task<ElasticIpAddress?> Find(Run run)
    {
        var compute = run.Get<ICompute>();
        if (run.JournaledIdentity is { } ip && await compute.ListAddresses(new() { Ip = ip }, run.Cancel).ConfigureAwait(false) is [var journaled])
            return journaled;
        AddressFilter mine = _name.Length > 0 ? new() { Name = _name } : new() { Token = run.Token };
        return await compute.ListAddresses(mine, run.Cancel).ConfigureAwait(false) switch
        {
            [] => null,
            [var one] => one,
            var many when many.Where(address => address.Token == run.Token).ToArray() is [var own] => own,
            var many => throw new OriginException(
                $"{many.Count} Elastic IPs are named {_name}: {string.Join(", ", many.Select(address => address.Ip))}. "
                    + $"Delete all but one, for example with origin ec2:ip:delete {many[^1].Ip}."
            ),
        };
    }
}
