namespace OriginScript.Ec2;

/// <summary>The instance that an address is associated with.</summary>
/// <param name="Instance">Its id, or the name that the step was given.</param>
internal sealed record AssociationState(string Instance)
{
    public override string ToString() => $"on {Instance}";
}

/// <summary>Associates an Elastic IP with an instance, or with none.</summary>
internal sealed class AssociationStep : Step<AssociationState>
{
    private readonly Text _address;
    private readonly Text? _instance;
    private Output? _ip;

    /// <summary>Creates a step for that address.</summary>
    /// <param name="id">The step's id.</param>
    /// <param name="address">The address, its allocation id or its name.</param>
    /// <param name="instance">An instance's id or name; null: the address must not be associated.</param>
    /// <param name="typed">The arguments after the task in the command line text.</param>
    public AssociationStep(StepId id, Text address, Text? instance, params ReadOnlySpan<Text> typed)
        : base(id, typed) => (_address, _instance) = (address, instance);

    /// <summary>Whether an address that is associated with another instance may be moved.</summary>
    public bool AllowReassociation { get; init; }

    public override Type Port => typeof(ICompute);

    /// <summary>Associates the host's address with its instance. Other hosts can reach it from then on, so it is published again.</summary>
    public static AssociationStep ForHost(HostBuilder host) => new(host.Id("ec2:ip:associate"), host.Ip, host.InstanceId, host.Ip, host.Name)
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
            throw new OriginException(Lookup.AddressNotFoundMessage(run[_address]));
        if (address?.Instance is not { } on)
            return null;
        if (_instance is null || !await IsWantedInstance(compute, run, on).ConfigureAwait(false))
            return new(on);
        if (_ip is not null)
            run.Publish(_ip, address.Ip);
        return new(run[_instance]);
    }

    protected override string? Refuse(AssociationState? now, AssociationState? want) => now is null || want is null || AllowReassociation
        ? null
        : $"{_address} is associated with instance {now.Instance}. Disassociate it first with origin ec2:ip:disassociate, or move it with origin ec2:ip:associate --force.";

    protected override async Task Write(Run run, AssociationState? now, AssociationState want)
    {
        var compute = run.Get<ICompute>();
        var address = await compute.GetAddress(run[_address], run.Cancel).ConfigureAwait(false);
        var instance = await compute.GetInstance(ResourceSelector.From(want.Instance), run.Cancel).ConfigureAwait(false);
        await compute.Associate(address, instance.Id, AllowReassociation, run.Cancel).ConfigureAwait(false);
    }

    protected override async Task Delete(Run run, AssociationState now)
    {
        var compute = run.Get<ICompute>();
        if (await compute.FindAddress(run[_address], run.Cancel).ConfigureAwait(false) is { Association: not null } address)
            await compute.Disassociate(address, run.Cancel).ConfigureAwait(false);
    }

    private async Task<bool> IsWantedInstance(ICompute compute, Run run, string id) =>
        run[_instance!] == id || (await compute.FindInstance(run[_instance!], run.Cancel).ConfigureAwait(false))?.Id == id;
}
