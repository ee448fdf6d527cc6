namespace OriginScript.Ec2;

/// <summary>Which instance an address is on.</summary>
/// <param name="Instance">Its id, or the name under which the step was given it.</param>
internal sealed record AssociationState(string Instance)
{
    public override string ToString() => $"on {Instance}";
}

/// <summary>An Elastic IP on an instance, or on none.</summary>
internal sealed class AssociationStep : Step<AssociationState>
{
    private readonly Text _address;
    private readonly Text? _instance;
    private Later? _ip;

    /// <summary>A step for that address.</summary>
    /// <param name="id">The step's id.</param>
    /// <param name="address">The address, its allocation id or its name.</param>
    /// <param name="instance">An instance's id or name; null: the address is to be on none.</param>
    /// <param name="typed">What stands behind the task in the echo.</param>
    public AssociationStep(StepId id, Text address, Text? instance, params ReadOnlySpan<Text> typed)
        : base(id, typed) => (_address, _instance) = (address, instance);

    /// <summary>Whether an address that is on another instance is taken from it.</summary>
    public bool Moves { get; init; }

    public override Type Port => typeof(ICompute);

    /// <summary>The host's address on the host's instance. From here on others reach the host, so its address is made known once more.</summary>
    public static AssociationStep Of(HostBuilder host) => new(host.Id("ec2:ip:associate"), host.Ip, host.InstanceId, host.Ip, host.Name)
    {
        Needs = [host.Ip, host.InstanceId],
        Provides = [host.Ip],
        _ip = host.Ip,
    };

    protected override AssociationState? Want(Run run) => _instance is null ? null : new(run[_instance]);

    protected override async Task<AssociationState?> Read(Run run)
    {
        var compute = run.Get<ICompute>();
        var address = await compute.FindAddress(run[_address], run.Cancel).ConfigureAwait(false);
        if (_instance is null && address is null)
            throw new OriginException(Finding.NoAddress(run[_address]));
        if (address?.Instance is not { } on)
            return null;
        if (_instance is null || !await Means(compute, run, on).ConfigureAwait(false))
            return new(on);
        if (_ip is not null)
            run.Publish(_ip, address.Ip);
        return new(run[_instance]);
    }

    protected override string? Refuse(AssociationState? now, AssociationState? want) => now is null || want is null || Moves
        ? null
        : $"{_address} is on the instance {now.Instance}. Take it off with origin ec2:ip:disassociate first, or move it with origin ec2:ip:associate --force.";

    protected override async Task Write(Run run, AssociationState? now, AssociationState want)
    {
        var compute = run.Get<ICompute>();
        var address = await compute.TheAddress(run[_address], run.Cancel).ConfigureAwait(false);
        var instance = await compute.TheInstance(Selection.Of(want.Instance), run.Cancel).ConfigureAwait(false);
        await compute.Associate(address, instance.Id, Moves, run.Cancel).ConfigureAwait(false);
    }

    protected override async Task Delete(Run run, AssociationState now)
    {
        var compute = run.Get<ICompute>();
        if (await compute.FindAddress(run[_address], run.Cancel).ConfigureAwait(false) is { Association: not null } address)
            await compute.Disassociate(address, run.Cancel).ConfigureAwait(false);
    }

    private async Task<bool> Means(ICompute compute, Run run, string id) =>
        run[_instance!] == id || (await compute.FindInstance(run[_instance!], run.Cancel).ConfigureAwait(false))?.Id == id;
}
