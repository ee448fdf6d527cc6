namespace OriginScript.Ec2;

/// <summary>A line of <c>ec2:securitygroup:list</c>.</summary>
public sealed record GroupRow(string Id, string Name, string Description)
{
    /// <summary>Id, name and description.</summary>
    public override string ToString() => $"{Id}: {Name}, {Description}";
}

/// <summary>A line of <c>ec2:securitygroup:rules</c>: one kind of traffic and its allowed peers.</summary>
public sealed record RuleRow(string Direction, Values Peers, int From, int To, string Protocol)
{
    /// <summary>Direction, peers, ports and protocol.</summary>
    public override string ToString() => $"{Direction, 4} rule: {Peers} {(From < 0 ? "all" : $"{From}..{To}")} {Protocol}";
}

/// <summary>The tasks that read security groups.</summary>
public static class SecurityGroupQueries
{
    /// <summary>Lists the security groups of the default VPC: id, name and description.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Only those whose name matches; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    [Task("ec2:securitygroup:list", IsEchoed = false)]
    public static async Task<IReadOnlyList<GroupRow>> List(Run run, string name = "*") =>
        [.. (await run.Get<ICompute>().ListSecurityGroups(run.Cancel).ConfigureAwait(false)).Where(group => group.MatchesGlob(name)).Select(Row)];

    /// <summary>Shows a security group: id, name and description.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The group's id.</param>
    /// <param name="name">The group's name; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    [Task("ec2:securitygroup:info")]
    public static async Task<IReadOnlyList<GroupRow>> Info(Run run, string? id = null, string? name = null) =>
        [Row(await Find(run, id, name).ConfigureAwait(false))];

    /// <summary>Lists a security group's rules: peers, ports and protocol.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The group's id.</param>
    /// <param name="name">The group's name; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="in">The inbound rules.</param>
    /// <param name="out">The outbound rules.</param>
    [Task("ec2:securitygroup:rules")]
    public static async Task<IReadOnlyList<RuleRow>> Rules(Run run, string? id = null, string? name = null, bool @in = true, bool @out = false)
    {
        var group = await Find(run, id, name).ConfigureAwait(false);
        return
        [
            .. group
                .Rules.Where(rule => rule.Traffic.IsEgress ? @out : @in)
                .GroupBy(rule => rule.Traffic, rule => rule.Peer)
                .OrderBy(rules => rules.Key.IsEgress)
                .Select(rules => new RuleRow(
                    rules.Key.IsEgress ? "out" : "in",
                    Values.Sorted(rules),
                    rules.Key.From,
                    rules.Key.To,
                    rules.Key.ProtocolName
                )),
        ];
    }

    private static GroupRow Row(SecurityGroup group) => new(group.Id, group.Name, group.Description);

    private static async Task<SecurityGroup> Find(Run run, string? id, string? name)
    {
        var selection = ResourceSelector.From(id, name, "security group");
        return (await run.Get<ICompute>().ListSecurityGroups(run.Cancel).ConfigureAwait(false)).FindSelected(selection)
            ?? throw new OriginException(SecurityGroupSelector.NotFoundMessage(selection));
    }
}
