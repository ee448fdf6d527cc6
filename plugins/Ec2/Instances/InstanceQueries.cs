namespace OriginScript.Ec2;

/// <summary>The tasks that read instances.</summary>
public static class InstanceQueries
{
    /// <summary>Lists instances: id and name.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Only those whose Name tag matches; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="all">Terminated ones too.</param>
    [Task("ec2:instance:list", IsEchoed = false)]
    public static async Task<IReadOnlyList<InstanceRow>> List(Run run, string? name = null, bool all = false)
    {
        var instances = await run.Get<ICompute>().ListInstances(new() { Name = name, LiveOnly = !all }, run.Cancel).ConfigureAwait(false);
        return [.. instances.Select(found => new InstanceRow(found.Id, found.Name, found.Image, found.Type, found.State, found.PublicIp))];
    }

    /// <summary>Shows an instance: id, name, state and public name.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    [Task("ec2:instance:info", IsEchoed = false)]
    public static async Task<IReadOnlyList<InstanceInfo>> Info(Run run, string? id = null, string name = "*")
    {
        var found = await Find(run, id, name).ConfigureAwait(false);
        return
        [
            new(found.Id, found.Name, found.State)
            {
                Host = found.State is "running" or "pending" ? found.PublicDns ?? found.PublicIp : null,
                Address = found.PublicIp,
                PrivateAddress = found.PrivateIp,
                PrivateHost = found.PrivateDns,
                Image = found.Image,
                Type = found.Type,
                Vpc = found.Vpc,
                Subnet = found.Subnet,
                Groups = Values.Sorted(found.Groups.Select(group => group.Name)),
            },
        ];
    }

    /// <summary>Prints an instance's state.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    [Task("ec2:instance:status", IsEchoed = false)]
    public static Task<IReadOnlyList<ValueRow>> Status(Run run, string? id = null, string name = "*") =>
        ReadValue(run, (id, name), found => found.State, "state");

    /// <summary>Prints an instance's public DNS name, or its public address where it has no name.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    [Task("ec2:instance:hostname", IsEchoed = false)]
    public static Task<IReadOnlyList<ValueRow>> Hostname(Run run, string? id = null, string name = "*") =>
        ReadValue(run, (id, name), found => found.PublicDns ?? found.PublicIp, "public name or address");

    /// <summary>Prints an instance's public address.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="internal">The address inside the VPC instead.</param>
    [Task("ec2:instance:ipaddress")]
    public static Task<IReadOnlyList<ValueRow>> IpAddress(Run run, string? id = null, string name = "*", bool @internal = false) =>
        @internal ? PrivateIpAddress(run, id, name) : ReadValue(run, (id, name), found => found.PublicIp, "public address");

    /// <summary>Prints an instance's address inside the VPC.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    [Task("ec2:instance:private_ipaddress")]
    public static Task<IReadOnlyList<ValueRow>> PrivateIpAddress(Run run, string? id = null, string name = "*") =>
        ReadValue(run, (id, name), found => found.PrivateIp, "private address");

    /// <summary>Prints an instance's DNS name inside the VPC.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="name">The instance's Name tag; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    [Task("ec2:instance:private_hostname")]
    public static Task<IReadOnlyList<ValueRow>> PrivateHostname(Run run, string? id = null, string name = "*") =>
        ReadValue(run, (id, name), found => found.PrivateDns, "private name");

    private static async Task<IReadOnlyList<ValueRow>> ReadValue(
        Run run,
        (string? Id, string Name) selected,
        Func<Instance, string?> value,
        string what
    )
    {
        var found = await Find(run, selected.Id, selected.Name).ConfigureAwait(false);
        return value(found) is { } known
            ? [new(known)]
            : throw new OriginException(
                $"The instance {found.Id} is {found.State} and has no {what}. Wait with origin ec2:instance:wait --id {found.Id}, or inspect it with ec2:instance:info."
            );
    }

    private static Task<Instance> Find(Run run, string? id, string name) =>
        run.Get<ICompute>().GetInstance(ResourceSelector.From(id, name, "instance"), run.Cancel);
}
