namespace OriginScript.Ec2;

/// <summary>The Elastic IP to be released.</summary>
/// <param name="Ip">The address; empty: the account has no such address.</param>
/// <param name="Instance">The instance that it is associated with; null: none.</param>
internal sealed record HeldAddressState(string Ip, string? Instance)
{
    public override string ToString() =>
        Ip.Length == 0 ? "no such address"
        : Instance is null ? Ip
        : $"{Ip} on {Instance}";
}

/// <summary>Releases an Elastic IP.</summary>
internal sealed class ReleaseStep(string address, bool force)
    : Step<HeldAddressState>(new("", "ec2:ip:delete", address), force ? [address, "--force"] : [address])
{
    private const string ReleasedCheckpoint = "released";

    public override Type Port => typeof(ICompute);

    public override Text Resource => ElasticIpAddress.Describe(address);

    protected override HeldAddressState? Want(Run run) => null;

    protected override async Task<HeldAddressState?> Read(Run run)
    {
        if (await run.Get<ICompute>().FindAddress(address, run.Cancel).ConfigureAwait(false) is { } found)
            return new(found.Ip, found.Instance);
        return run.Checkpoint(ReleasedCheckpoint) is null ? new("", null) : null;
    }

    protected override string? Refuse(HeldAddressState? now, HeldAddressState? want) =>
        (now, want) switch
        {
            (_, not null) => $"A released address cannot be restored. Allocate another with origin ec2:ip:create.",
            ({ Ip: "" }, _) => Lookup.AddressNotFoundMessage(address),
            ({ Instance: { } on }, _) when !force =>
                $"{address} is associated with instance {on}. Disassociate it with origin ec2:ip:disassociate {address}, or add --force.",
            _ => null,
        };

    protected override Task Write(Run run, HeldAddressState? now, HeldAddressState want) => throw new OriginException(Refuse(now, want)!);

    protected override async Task Delete(Run run, HeldAddressState now)
    {
        var compute = run.Get<ICompute>();
        if (await compute.FindAddress(address, run.Cancel).ConfigureAwait(false) is not { } found)
            return;
        run.SaveCheckpoint(ReleasedCheckpoint, found.Id);
        if (found.Association is not null)
            await compute.Disassociate(found, run.Cancel).ConfigureAwait(false);
        await compute.Release(found, run.Cancel).ConfigureAwait(false);
    }
}
