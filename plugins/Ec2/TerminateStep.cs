namespace OriginScript.Ec2;

/// <summary>An instance that is to go.</summary>
/// <param name="Id">Its id; empty: there is no such instance.</param>
/// <param name="Name">Its Name tag.</param>
internal sealed record LiveInstance(string Id, string? Name)
{
    public override string ToString() => Id.Length == 0 ? "no such instance" : $"{Id} {Name}".TrimEnd();
}

/// <summary>An instance terminated.</summary>
internal sealed class TerminateStep(Selection selection)
    : Step<LiveInstance>(new("", "ec2:instance:delete", $"{selection}"), selection.Typed)
{
    private const string Meant = "id";

    public override Type Port => typeof(ICompute);

    protected override LiveInstance? Want(Run run) => null;

    protected override async Task<LiveInstance?> Read(Run run)
    {
        var all = await run.Get<ICompute>().Instances(Filter(run), run.Cancel).ConfigureAwait(false);
        if (all.Count == 0)
            return run.Kept(Meant) is null ? new("", null) : null;
        return all.Where(instance => instance.IsLive).ToList() switch
        {
            [] => null,
            [var one] => new(one.Id, one.Name),
            _ => throw new OriginException($"{all.Count} instances match {selection}: {string.Join(", ", all.Select(instance => instance.Id))}. Say which one with --id."),
        };
    }

    protected override string? Refuse(LiveInstance? now, LiveInstance? want) => (now, want) switch
    {
        (_, not null) => "A terminated instance does not return. Launch another with origin ec2:instance:create.",
        ({ Id: "" }, _) => $"There is no instance {selection}. See origin ec2:instance:list.",
        _ => null,
    };

    protected override Task Write(Run run, LiveInstance? now, LiveInstance want) => throw new OriginException(Refuse(now, want)!);

    protected override async Task Delete(Run run, LiveInstance now)
    {
        // From here on it is this one that is meant, whatever else has the name.
        run.Keep(Meant, now.Id);
        await run.Get<ICompute>().Terminate(now.Id, run.Cancel).ConfigureAwait(false);
    }

    private InstanceFilter Filter(Run run) => run.Kept(Meant) is { } id ? new() { Id = id } : selection.Filter();
}
