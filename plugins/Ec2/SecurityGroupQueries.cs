namespace OriginScript.Ec2;

/// <summary>A line of <c>ec2:securitygroup:list</c>.</summary>
public sealed record GroupRow(string Id, string Name, string Description)
{
    /// <summary>Id, name and description.</summary>
    public override string ToString() => $"{Id}: {Name}, {Description}";
}

/// <summary>A line of <c>ec2:securitygroup:rules</c>: one kind of traffic and who may pass.</summary>
public sealed record RuleRow(string Direction, Values Peers, int From, int To, string Protocol)
{
    /// <summary>Direction, peers, ports and protocol.</summary>
    public override string ToString() => $"{Direction,4} rule: {Peers} {(From < 0 ? "all" : $"{From}..{To}")} {Protocol}";
}

/// <summary>The tasks that look at security groups.</summary>
public static class SecurityGroupQueries
{
    /// <summary>Lists the security groups of the default VPC: id, name and description.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Only those of a name like this; <c>*</c> and <c>?</c> may stand in it.</param>
    [Task("ec2:securitygroup:list")]
    public static async Task<IReadOnlyList<GroupRow>> List(Run run, string name = "*") =>
        [.. (await run.Get<ICompute>().Groups(run.Cancel).ConfigureAwait(false)).Where(group => group.Matches(name)).Select(Row)];

    /// <summary>Shows a security group: id, name and description.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The group's id.</param>
    /// <param name="name">The group's name; <c>*</c> and <c>?</c> may stand in it.</param>
    [Task("ec2:securitygroup:info")]
    public static async Task<IReadOnlyList<GroupRow>> Info(Run run, string? id = null, string? name = null) => [Row(await Find(run, id, name).ConfigureAwait(false))];

    /// <summary>Lists a security group's rules: who may pass, ports and protocol.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The group's id.</param>
    /// <param name="name">The group's name; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="in">The rules for what comes in.</param>
    /// <param name="out">The rules for what goes out.</param>
    [Task("ec2:securitygroup:rules")]
    public static async Task<IReadOnlyList<RuleRow>> Rules(Run run, string? id = null, string? name = null, bool @in = true, bool @out = false)
    {
        var group = await Find(run, id, name).ConfigureAwait(false);
        return
        [
            .. group.Rules.Where(rule => rule.Traffic.Outward ? @out : @in)
                .GroupBy(rule => rule.Traffic, rule => rule.Peer)
                .OrderBy(rules => rules.Key.Outward)
                .Select(rules => new RuleRow(rules.Key.Outward ? "out" : "in", Values.Sorted(rules), rules.Key.From, rules.Key.To, rules.Key.ProtocolName)),
        ];
    }

    private static GroupRow Row(SecurityGroup group) => new(group.Id, group.Name, group.Description);

    private static async Task<SecurityGroup> Find(Run run, string? id, string? name)
    {
        var selection = Selection.Of(id, name, "security group");
        return (await run.Get<ICompute>().Groups(run.Cancel).ConfigureAwait(false)).Selected(selection) ?? throw new OriginException(Groups.Missing(selection));
    }
}
