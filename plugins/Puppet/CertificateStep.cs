using OriginScript.Remote;

namespace OriginScript.Puppet;

internal sealed record Certificate(string Name)
{
    public override string ToString() => $"certificate of {Name} signed";
}

/// <summary>A certificate that an authority has signed, told from a later one of the same name by its fingerprint: undo revokes that one alone.</summary>
internal abstract class CertificateStep : RemoteStep<Certificate>
{
    private readonly Text _name;

    protected CertificateStep(StepId id, Master master, (Text Name, Later Fingerprint) certificate)
        : base(master.Machine, id, master.Name, certificate.Name)
    {
        _name = certificate.Name;
        Provides = [certificate.Fingerprint];
        Identity = certificate.Fingerprint;
    }

    /// <summary>The later that becomes known with the certificate.</summary>
    public static Later Fingerprint(HostBuilder host) => host.Later("certificate", "PuppetClient(master)");

    protected sealed override Certificate Want(Run run) => new(run[_name]);

    protected sealed override async Task<Certificate?> Read(Run run, IShell shell)
    {
        if (await Installation.Find(run, shell).ConfigureAwait(false) is null
            || await CertificateList.Find(run, shell, run[_name]).ConfigureAwait(false) is not { State: CertificateList.Signed } listed)
            return null;
        run.Publish(Provides[0], listed.Fingerprint);
        return Want(run);
    }

    protected sealed override Task Delete(Run run, IShell shell, Certificate now) => Cleaning.Clean(run, shell, now.Name);
}
