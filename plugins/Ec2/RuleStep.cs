namespace OriginScript.Ec2;

/// <summary>Which of the sources that a step was given may pass.</summary>
internal sealed record RuleState(string Traffic, Values Sources)
{
    public override string ToString() => $"{Traffic} {Sources}";
}

/// <summary>Rules of one security group for one kind of traffic; other rules of the group are left alone.</summary>
internal sealed class RuleStep : Step<RuleState>
{
    private readonly Selection _group;
    private readonly Traffic _traffic;
    private readonly Values _sources;

    public RuleStep(Selection group, Traffic traffic, Values sources)
        : base(
            new("", "ec2:securitygroup:rule:add", $"{group} {(traffic.Outward ? "out" : "in")} {traffic.ProtocolName} {traffic.Ports} {string.Join(' ', sources)}"),
            [traffic.ProtocolName, traffic.Ports, .. sources.Select(source => (Text)source), .. group.Typed, .. traffic.Outward ? (Text[])["--egress"] : []]) =>
        (_group, _traffic, _sources) = (group, traffic, sources);

    public override Type Port => typeof(ICompute);

    protected override RuleState Want(Run run) => State(_sources);

    protected override async Task<RuleState?> Read(Run run)
    {
        var groups = await run.Get<ICompute>().Groups(run.Cancel).ConfigureAwait(false);
        if (groups.Selected(_group) is not { } group)
            return null;
        var open = group.Rules.Where(rule => rule.Traffic == _traffic).Select(rule => rule.Peer).ToHashSet(StringComparer.Ordinal);
        var there = Values.Sorted(_sources.Where(source => Source.Meaning(source, group, groups) is { } peer && open.Contains(peer)));
        return there.Count == 0 ? null : State(there);
    }

    protected override async Task Write(Run run, RuleState? now, RuleState want)
    {
        var there = now?.Sources ?? Values.None;
        await Change(run, there.Except(want.Sources), (compute, group, rules) => compute.Revoke(group, rules, run.Cancel)).ConfigureAwait(false);
        await Change(run, want.Sources.Except(there), (compute, group, rules) => compute.Allow(group, rules, run.Cancel)).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, RuleState now) =>
        Change(run, now.Sources, (compute, group, rules) => compute.Revoke(group, rules, run.Cancel));

    private async Task Change(Run run, IEnumerable<string> sources, Func<ICompute, string, IReadOnlyList<Rule>, Task> change)
    {
        var changed = sources.ToList();
        if (changed.Count == 0)
            return;
        var groups = await run.Get<ICompute>().Groups(run.Cancel).ConfigureAwait(false);
        var group = groups.Selected(_group) ?? throw new OriginException(Groups.Missing(_group));
        Rule[] rules = [.. changed.Select(source => new Rule(_traffic, Source.Meaning(source, group, groups) ?? throw new OriginException(Source.Missing(source))))];
        await change(run.Get<ICompute>(), group.Id, rules).ConfigureAwait(false);
    }

    private RuleState State(Values sources) =>
        new($"{_traffic.ProtocolName} {_traffic.Ports} {(_traffic.Outward ? "to" : "from")}", sources);
}
