using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A certificate or request to remove from an authority.</summary>
internal sealed record ListedCertificate(string Name, string State)
{
    public override string ToString() => $"{State} certificate for {Name}";
}

internal sealed class CleanStep(HostBuilder master, string name) : RemoteStep<ListedCertificate>(master, master.Id("puppet:cert:clean", name), name)
{
    protected override Text Subject => $"the certificate {name}";

    protected override ListedCertificate? Want(Run run) => null;

    protected override string? Refuse(ListedCertificate? now, ListedCertificate? want) =>
        want is null ? null : "a revoked certificate cannot be restored; its machine requests a new one";

    protected override async Task<ListedCertificate?> Read(Run run, IShell shell) =>
        await CertificateList.Find(run, shell, name).ConfigureAwait(false) is { } listed ? new(name, listed.State) : null;

    // A revoked certificate cannot be restored: Refuse explains why.
    protected override Task Write(Run run, IShell shell, ListedCertificate? now, ListedCertificate want) => Task.CompletedTask;

    protected override Task Delete(Run run, IShell shell, ListedCertificate now) => CertificateRevocation.Clean(run, shell, name);
}
