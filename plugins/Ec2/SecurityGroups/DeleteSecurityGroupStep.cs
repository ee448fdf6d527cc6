namespace OriginScript.Ec2;

/// <summary>The security group to be deleted.</summary>
/// <param name="Id">Its id; empty: there is no such group.</param>
/// <param name="Name">Its name.</param>
internal sealed record ExistingSecurityGroupState(string Id, string Name)
{
    public override string ToString() => Id.Length == 0 ? "no such security group" : $"{Id} {Name}";
}

/// <summary>Deletes a security group.</summary>
internal sealed class DeleteSecurityGroupStep(ResourceSelector selection)
    : Step<ExistingSecurityGroupState>(new("", "ec2:securitygroup:delete", $"{selection}"), selection.Arguments)
{
    private const string DeletedCheckpoint = "deleted";

    public override Type Port => typeof(ICompute);

    public override Text Resource => SecurityGroupSelector.Describe($"{selection}");

    protected override ExistingSecurityGroupState? Want(Run run) => null;

    protected override async Task<ExistingSecurityGroupState?> Read(Run run)
    {
        var groups = await run.Get<ICompute>().ListSecurityGroups(run.Cancel).ConfigureAwait(false);
        if (groups.FindSelected(selection) is { } group)
            return new(group.Id, group.Name);
        return run.Checkpoint(DeletedCheckpoint) is null ? new("", "") : null;
    }

    protected override string? Refuse(ExistingSecurityGroupState? now, ExistingSecurityGroupState? want) =>
        (now, want) switch
        {
            (_, not null) => "A deleted security group cannot be restored. Create another with origin ec2:securitygroup:create.",
            ({ Id: "" }, _) => SecurityGroupSelector.NotFoundMessage(selection),
            _ => null,
        };

    protected override Task Write(Run run, ExistingSecurityGroupState? now, ExistingSecurityGroupState want) =>
        throw new OriginException(Refuse(now, want)!);

    protected override async Task Delete(Run run, ExistingSecurityGroupState now)
    {
        run.SaveCheckpoint(DeletedCheckpoint, now.Id);
        await run.Get<ICompute>().DeleteGroup(now.Id, run.Cancel).ConfigureAwait(false);
    }
}
