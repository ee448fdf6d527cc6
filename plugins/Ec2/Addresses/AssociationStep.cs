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
    private string? _name;

    /// <summary>Creates a step for that address.</summary>
    /// <param name="id">The step's id.</param>
    /// <param name="address">The address, its allocation id or its name.</param>
    /// <param name="instance">An instance's id or name; null: the address must not be associated.</param>
    /// <param name="typed">The arguments after the task in the command line text.</param>
    public AssociationStep(StepId id, Text address, Text? instance, params ReadOnlySpan<Text> typed)
        : base(id, typed) => (_address, _instance) = (address, instance);

    /// <summary>The address under the name that every step about it uses.</summary>
    public required Text AddressName { get; init; }

    /// <summary>Whether an address that is associated with another instance may be moved.</summary>
    public bool AllowReassociation { get; init; }

    public override Type Port => typeof(ICompute);

    public override bool HasPreconditions => true;

    public override Text Resource => $"the association of {ElasticIpAddress.Describe(AddressName)}";

    /// <summary>Associates the host's address with its instance. Other hosts can reach it from then on, so it is published again.</summary>
    public static AssociationStep ForHost(HostBuilder host) =>
        new(host.Id("ec2:ip:associate"), host.Ip, host.InstanceId, host.Ip, host.Name)
        {
            Needs = [host.Ip, host.InstanceId],
            Provides = [host.Ip],
            AddressName = host.Ip.Known ?? host.Name,
            _ip = host.Ip,
            _name = host.Name,
        };

    /// <summary>The name of an address as typed: that of its Elastic IP if the recipe allocates it.</summary>
    public static Text FindAddressName(Recipe recipe, Text address) =>
        StepsOfRecipe<ElasticIpStep>.Of(recipe).FirstOrDefault(step => step.Provides.Any(address.Outputs.Contains) && step.Name.Length > 0)?.Name
        ?? address;

    protected override AssociationState? Want(Run run) => _instance is null ? null : new(WantedName(run));

    protected override async Task<AssociationState?> Read(Run run)
    {
        var compute = run.Get<ICompute>();
        var address = await compute.FindAddress(run[_address], run.Cancel).ConfigureAwait(false);
        if (_instance is null && address is null)
            throw new OriginException(Lookup.AddressNotFoundMessage(run[_address]));
        if (address?.Instance is not { } on)
            return null;
        if (_instance is null)
            return new(on);
        if (!await IsWantedInstance(compute, run, on).ConfigureAwait(false))
            return await IsGone(compute, run, on).ConfigureAwait(false) ? null : new(on);
        if (_ip is not null)
            run.Publish(_ip, address.Ip);
        return new(WantedName(run));
    }

    protected override string? Refuse(AssociationState? now, AssociationState? want) =>
        now is null || want is null || AllowReassociation
            ? null
            : $"{(_ip is null ? _address.DisplayText : $"The Elastic IP of {Id.Host}")} is associated with instance {now.Instance}. Disassociate it first with origin ec2:ip:disassociate, or move it with origin ec2:ip:associate --force.";

    // The same judgement while the instance is not known yet, and for a typed task whether there is something to associate.
    protected override async Task<string?> FindUnmetPrecondition(Run run, AssociationState? now)
    {
        if (now is not null || _ip is not null)
            return Refuse(now, now);
        var compute = run.Get<ICompute>();
        await compute.GetAddress(run[_address], run.Cancel).ConfigureAwait(false);
        await compute.GetInstance(ResourceSelector.From(run[_instance!]), run.Cancel).ConfigureAwait(false);
        return null;
    }

    protected override async Task Write(Run run, AssociationState? now, AssociationState want)
    {
        var compute = run.Get<ICompute>();
        var address = await compute.GetAddress(run[_address], run.Cancel).ConfigureAwait(false);
        var wanted = _instance is not null && want.Instance == WantedName(run) ? run[_instance] : want.Instance;
        var instance = await compute.GetInstance(ResourceSelector.From(wanted), run.Cancel).ConfigureAwait(false);
        var mayMove = AllowReassociation || (address.Instance is { } on && await IsGone(compute, run, on).ConfigureAwait(false));
        await compute.Associate(address, instance.Id, mayMove, run.Cancel).ConfigureAwait(false);
    }

    protected override async Task Delete(Run run, AssociationState now)
    {
        var compute = run.Get<ICompute>();
        if (await compute.FindAddress(run[_address], run.Cancel).ConfigureAwait(false) is { Association: not null } address)
            await compute.Disassociate(address, run.Cancel).ConfigureAwait(false);
    }

    // AWS frees the address of a terminated instance; other servers leave it associated with what is no longer there.
    private static async Task<bool> IsGone(ICompute compute, Run run, string id) =>
        (await compute.ListInstances(new() { Id = id, LiveOnly = true }, run.Cancel).ConfigureAwait(false)).Count == 0;

    // A host's instance is shown by its name, which is known while planning; it is looked up by its id.
    private string WantedName(Run run) => _name ?? run[_instance!];

    private async Task<bool> IsWantedInstance(ICompute compute, Run run, string id)
    {
        string wanted;
        try
        {
            wanted = run[_instance!];
        }
        catch (NotYetKnownException)
        {
            // What does not exist yet has no address.
            return false;
        }

        return wanted == id || (await compute.FindInstance(wanted, run.Cancel).ConfigureAwait(false))?.Id == id;
    }
}
