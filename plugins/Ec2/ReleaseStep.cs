namespace OriginScript.Ec2;

/// <summary>An Elastic IP that is to go.</summary>
/// <param name="Ip">The address; empty: the account has no such address.</param>
/// <param name="Instance">The instance that it is on; null: none.</param>
internal sealed record HeldAddress(string Ip, string? Instance)
{
    public override string ToString() => Ip.Length == 0 ? "no such address" : Instance is null ? Ip : $"{Ip} on {Instance}";
}

/// <summary>An Elastic IP given back.</summary>
internal sealed class ReleaseStep(string address, bool force)
    : Step<HeldAddress>(new("", "ec2:ip:delete", address), force ? [address, "--force"] : [address])
{
    private const string Released = "released";

    public override Type Port => typeof(ICompute);

    protected override HeldAddress? Want(Run run) => null;

    protected override async Task<HeldAddress?> Read(Run run)
    {
        if (await run.Get<ICompute>().FindAddress(address, run.Cancel).ConfigureAwait(false) is { } found)
            return new(found.Ip, found.Instance);
        return run.Kept(Released) is null ? new("", null) : null;
    }

    protected override string? Refuse(HeldAddress? now, HeldAddress? want) => (now, want) switch
    {
        (_, not null) => $"An address that was given back does not return. Make another with origin ec2:ip:create.",
        ({ Ip: "" }, _) => Finding.NoAddress(address),
        ({ Instance: { } on }, _) when !force => $"{address} is on the instance {on}. Take it off with origin ec2:ip:disassociate {address}, or add --force.",
        _ => null,
    };

    protected override Task Write(Run run, HeldAddress? now, HeldAddress want) => throw new OriginException(Refuse(now, want)!);

    protected override async Task Delete(Run run, HeldAddress now)
    {
        var compute = run.Get<ICompute>();
        if (await compute.FindAddress(address, run.Cancel).ConfigureAwait(false) is not { } found)
            return;
        run.Keep(Released, found.Id);
        if (found.Association is not null)
            await compute.Disassociate(found, run.Cancel).ConfigureAwait(false);
        await compute.Release(found, run.Cancel).ConfigureAwait(false);
    }
}
