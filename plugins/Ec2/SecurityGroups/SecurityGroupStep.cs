namespace OriginScript.Ec2;

/// <summary>A security group.</summary>
/// <param name="Description">Its description; null: any.</param>
internal sealed record SecurityGroupState(string? Description)
{
    public override string ToString() => Description is null ? "a security group" : $"a security group, \"{Description}\"";
}

/// <summary>A security group of the default VPC, identified by its name.</summary>
internal sealed class SecurityGroupStep : Step<SecurityGroupState>
{
    private readonly string? _description;
    private readonly Output _id;

    public SecurityGroupStep(string name, string? description, Output id)
        : base(new("", "ec2:securitygroup:create", name), [name, .. description is null ? [] : EchoOption.Format("description", description)])
    {
        (Name, _description, _id) = (name, description, id);
        Provides = [id];
        ConsistencyDelay = TimeSpan.FromSeconds(30);
    }

    /// <summary>The group's name.</summary>
    public string Name { get; }

    /// <summary>The output with the group's id.</summary>
    public Output GroupId => _id;

    public override Type Port => typeof(ICompute);

    public override bool HasPreconditions => true;

    public override Text Resource => SecurityGroupSelector.Describe(Name);

    protected override SecurityGroupState Want(Run run) => new(_description);

    protected override async Task<SecurityGroupState?> Read(Run run)
    {
        if (await Find(run).ConfigureAwait(false) is not { } group)
            return null;
        run.Publish(_id, group.Id);
        return new(_description is null ? null : group.Description);
    }

    protected override string? Refuse(SecurityGroupState? now, SecurityGroupState? want) =>
        now is null || want is null
            ? null
            : $"The security group {Name} has the description \"{now.Description}\", which EC2 cannot change. Omit --description, or use another name.";

    protected override Task Write(Run run, SecurityGroupState? now, SecurityGroupState want) =>
        run.Get<ICompute>().CreateGroup(Name, want.Description ?? Name, ResourceTags.ForResource(run, Name), run.Cancel);

    protected override async Task Delete(Run run, SecurityGroupState now)
    {
        if (await Find(run).ConfigureAwait(false) is { } group)
            await run.Get<ICompute>().DeleteGroup(group.Id, run.Cancel).ConfigureAwait(false);
    }

    private async Task<SecurityGroup?> Find(Run run) =>
        (await run.Get<ICompute>().ListSecurityGroups(run.Cancel).ConfigureAwait(false)).FirstOrDefault(group => group.Name == Name);
}
