namespace OriginScript.Ec2;

/// <summary>The sources of a step that the security group allows.</summary>
internal sealed record RuleState(string Traffic, Values Sources)
{
    public override string ToString() => $"{Traffic} {Sources}";
}

/// <summary>Rules of one security group for one kind of traffic; the step does not touch other rules of the group.</summary>
internal sealed class RuleStep : Step<RuleState>
{
    private readonly ResourceSelector _group;
    private readonly Traffic _traffic;
    private readonly Values _sources;

    public RuleStep(ResourceSelector group, Traffic traffic, Values sources)
        : base(
            new(
                "",
                "ec2:securitygroup:rule:add",
                $"{group} {(traffic.IsEgress ? "out" : "in")} {traffic.ProtocolName} {traffic.Ports} {string.Join(' ', sources)}"
            ),
            [
                traffic.ProtocolName,
                traffic.Ports,
                .. sources.Select(source => (Text)source),
                .. group.Arguments,
                .. traffic.IsEgress ? (Text[])["--egress"] : [],
            ]
        ) => (_group, _traffic, _sources) = (group, traffic, sources);

    /// <summary>The names of the security groups that earlier steps create.</summary>
    public IReadOnlyCollection<string> CreatedGroups { get; init; } = [];

    public override Type Port => typeof(ICompute);

    public override bool HasPreconditions => true;

    protected override RuleState Want(Run run) => ToState(_sources);

    protected override async Task<RuleState?> Read(Run run)
    {
        var groups = await run.Get<ICompute>().ListSecurityGroups(run.Cancel).ConfigureAwait(false);
        if (groups.FindSelected(_group) is not { } group)
            return null;
        var open = group.Rules.Where(rule => rule.Traffic == _traffic).Select(rule => rule.Peer).ToHashSet(StringComparer.Ordinal);
        var there = Values.Sorted(_sources.Where(source => RuleSource.Resolve(source, group, groups) is { } peer && open.Contains(peer)));
        return there.Count == 0 ? null : ToState(there);
    }

    protected override async Task<string?> FindUnmetPrecondition(Run run, RuleState? now)
    {
        var groups = await run.Get<ICompute>().ListSecurityGroups(run.Cancel).ConfigureAwait(false);
        if (groups.FindSelected(_group) is null && !CreatedGroups.Contains(_group.ToString()))
            return SecurityGroupSelector.NotFoundMessage(_group);
        return
            _sources.FirstOrDefault(source =>
                RuleSource.IsGroupName(source) && !CreatedGroups.Contains(source) && !groups.Any(group => group.Name == source)
            )
                is { } missing
            ? RuleSource.NotFoundMessage(missing)
            : null;
    }

    protected override async Task Write(Run run, RuleState? now, RuleState want)
    {
        var there = now?.Sources ?? Values.None;
        await ApplyChange(run, there.Except(want.Sources), (compute, group, rules) => compute.RevokeRules(group, rules, run.Cancel))
            .ConfigureAwait(false);
        await ApplyChange(run, want.Sources.Except(there), (compute, group, rules) => compute.AuthorizeRules(group, rules, run.Cancel))
            .ConfigureAwait(false);
    }

    protected override Task Delete(Run run, RuleState now) =>
        ApplyChange(run, now.Sources, (compute, group, rules) => compute.RevokeRules(group, rules, run.Cancel));

    private async Task ApplyChange(Run run, IEnumerable<string> sources, Func<ICompute, string, IReadOnlyList<SecurityGroupRule>, Task> change)
    {
        var changed = sources.ToList();
        if (changed.Count == 0)
            return;
        var groups = await run.Get<ICompute>().ListSecurityGroups(run.Cancel).ConfigureAwait(false);
        var group = groups.FindSelected(_group) ?? throw new OriginException(SecurityGroupSelector.NotFoundMessage(_group));
        SecurityGroupRule[] rules =
        [
            .. changed.Select(source => new SecurityGroupRule(
                _traffic,
                RuleSource.Resolve(source, group, groups) ?? throw new OriginException(RuleSource.NotFoundMessage(source))
            )),
        ];
        await change(run.Get<ICompute>(), group.Id, rules).ConfigureAwait(false);
    }

    private RuleState ToState(Values sources) => new($"{_traffic.ProtocolName} {_traffic.Ports} {(_traffic.IsEgress ? "to" : "from")}", sources);
}
