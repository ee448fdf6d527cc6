namespace OriginScript.Ec2;

/// <summary>The instance to be terminated.</summary>
/// <param name="Id">Its id; empty: there is no such instance.</param>
/// <param name="Name">Its Name tag.</param>
internal sealed record LiveInstanceState(string Id, string? Name)
{
    public override string ToString() => Id.Length == 0 ? "no such instance" : $"{Id} {Name}".TrimEnd();
}

/// <summary>Terminates an instance.</summary>
internal sealed class TerminateStep(ResourceSelector selection)
    : Step<LiveInstanceState>(new("", "ec2:instance:delete", $"{selection}"), selection.Arguments)
{
    private const string InstanceIdCheckpoint = "id";

    public override Type Port => typeof(ICompute);

    public override Text Resource => ResourceSelector.DescribeInstance($"{selection}");

    protected override LiveInstanceState? Want(Run run) => null;

    protected override async Task<LiveInstanceState?> Read(Run run)
    {
        var all = await run.Get<ICompute>().ListInstances(Filter(run), run.Cancel).ConfigureAwait(false);
        if (all.Count == 0)
            return run.Checkpoint(InstanceIdCheckpoint) is null ? new("", null) : null;
        return all.Where(instance => instance.IsLive).ToList() switch
        {
            [] => null,
            [var one] => new(one.Id, one.Name),
            _ => throw new OriginException(
                $"{all.Count} instances match {selection}: {string.Join(", ", all.Select(instance => instance.Id))}. Choose one with --id."
            ),
        };
    }

    protected override string? Refuse(LiveInstanceState? now, LiveInstanceState? want) =>
        (now, want) switch
        {
            (_, not null) => "A terminated instance cannot be restored. Launch another with origin ec2:instance:create.",
            ({ Id: "" }, _) => $"There is no instance {selection}. See origin ec2:instance:list.",
            _ => null,
        };

    protected override Task Write(Run run, LiveInstanceState? now, LiveInstanceState want) => throw new OriginException(Refuse(now, want)!);

    protected override async Task Delete(Run run, LiveInstanceState now)
    {
        // From here on the step refers to this instance, even if another one has the same name.
        run.SaveCheckpoint(InstanceIdCheckpoint, now.Id);
        await run.Get<ICompute>().Terminate(now.Id, run.Cancel).ConfigureAwait(false);
    }

    private InstanceFilter Filter(Run run) => run.Checkpoint(InstanceIdCheckpoint) is { } id ? new() { Id = id } : selection.ToInstanceFilter();
}
