namespace OriginScript.Ec2;

/// <summary>An Elastic IP of that name; an empty one is whatever the change under way has made.</summary>
internal sealed record ElasticIpState(string Name)
{
    public override string ToString() => Name.Length > 0 ? $"Elastic IP {Name}" : "a new Elastic IP";
}

/// <summary>An Elastic IP, found again by its Name tag or, without a name, by the token of the change that made it.</summary>
internal sealed class ElasticIpStep : Step<ElasticIpState>
{
    private readonly string _name;
    private readonly Later _ip;

    public ElasticIpStep(StepId id, string name, Later ip)
        : base(id, name.Length > 0 ? ["--name", name] : [])
    {
        (_name, _ip) = (name, ip);
        Provides = [ip];
        Identity = ip;

        // EC2 has no client token for it: what a broken-off call has made must be found before another is made.
        Lag = TimeSpan.FromSeconds(10);
    }

    public override Type Port => typeof(ICompute);

    protected override ElasticIpState Want(Run run) => new(_name);

    protected override async Task<ElasticIpState?> Read(Run run)
    {
        if (await Find(run).ConfigureAwait(false) is not { } address)
            return null;
        run.Publish(_ip, address.Ip);
        return new(_name);
    }

    protected override Task Write(Run run, ElasticIpState? now, ElasticIpState want) =>
        run.Get<ICompute>().Allocate(Tags.Of(run, _name, new Tag(Tags.Token, run.Token)), run.Cancel);

    protected override async Task Delete(Run run, ElasticIpState now)
    {
        if (await Find(run).ConfigureAwait(false) is { } address)
            await run.Get<ICompute>().Release(address, run.Cancel).ConfigureAwait(false);
    }

    private async Task<Address?> Find(Run run)
    {
        AddressFilter mine = _name.Length > 0 ? new() { Name = _name } : new() { Token = run.Token };
        return await run.Get<ICompute>().Addresses(mine, run.Cancel).ConfigureAwait(false) switch
        {
            [] => null,
            [var one] => one,
            var many => throw new OriginException(
                $"{many.Count} Elastic IPs are called {_name}: {string.Join(", ", many.Select(address => address.Ip))}. "
                + $"Delete all but one of them, as in origin ec2:ip:delete {many[^1].Ip}."),
        };
    }
}
