namespace OriginScript.Ec2;

/// <summary>A line of <c>ec2:ip:list</c>.</summary>
public sealed record AddressRow(string Address, string? Instance, string? Name, string AllocationId)
{
    /// <summary>The address and its instance.</summary>
    public override string ToString() => $"{Address} instance: {Instance}";
}

/// <summary>What <c>ec2:ip:info</c> shows.</summary>
public sealed record AddressInfo(string Address, string? Instance, string? Name, string AllocationId)
{
    /// <summary>The address and its instance.</summary>
    public override string ToString() => $"- IP address: {Address} instance: {Instance}";
}

/// <summary>The tasks that read Elastic IPs.</summary>
public static class IpQueries
{
    /// <summary>Lists Elastic IPs: address and instance.</summary>
    /// <param name="run">The run.</param>
    [Task("ec2:ip:list")]
    public static async Task<IReadOnlyList<AddressRow>> List(Run run)
    {
        var addresses = await run.Get<ICompute>().ListAddresses(new(), run.Cancel).ConfigureAwait(false);
        return [.. addresses.Select(found => new AddressRow(found.Ip, found.Instance, found.Name, found.Id))];
    }

    /// <summary>Shows an Elastic IP: address and instance.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ipaddr">The address, its allocation id or its name.</param>
    [Task("ec2:ip:info")]
    public static async Task<IReadOnlyList<AddressInfo>> Info(Run run, string ipaddr)
    {
        var found = await run.Get<ICompute>().GetAddress(ipaddr, run.Cancel).ConfigureAwait(false);
        return [new(found.Ip, found.Instance, found.Name, found.Id)];
    }
}
