namespace OriginScript.Ec2;

/// <summary>A security group that is to go.</summary>
/// <param name="Id">Its id; empty: there is no such group.</param>
/// <param name="Name">Its name.</param>
internal sealed record FoundGroup(string Id, string Name)
{
    public override string ToString() => Id.Length == 0 ? "no such security group" : $"{Id} {Name}";
}

/// <summary>A security group deleted.</summary>
internal sealed class DeleteGroupStep(Selection selection)
    : Step<FoundGroup>(new("", "ec2:securitygroup:delete", $"{selection}"), selection.Typed)
{
    private const string Deleted = "deleted";

    public override Type Port => typeof(ICompute);

    protected override FoundGroup? Want(Run run) => null;

    protected override async Task<FoundGroup?> Read(Run run)
    {
        var groups = await run.Get<ICompute>().Groups(run.Cancel).ConfigureAwait(false);
        if (groups.Selected(selection) is { } group)
            return new(group.Id, group.Name);
        return run.Kept(Deleted) is null ? new("", "") : null;
    }

    protected override string? Refuse(FoundGroup? now, FoundGroup? want) => (now, want) switch
    {
        (_, not null) => "A deleted security group does not return. Make another with origin ec2:securitygroup:create.",
        ({ Id: "" }, _) => Groups.Missing(selection),
        _ => null,
    };

    protected override Task Write(Run run, FoundGroup? now, FoundGroup want) => throw new OriginException(Refuse(now, want)!);

    protected override async Task Delete(Run run, FoundGroup now)
    {
        run.Keep(Deleted, now.Id);
        await run.Get<ICompute>().DeleteGroup(now.Id, run.Cancel).ConfigureAwait(false);
    }
}
