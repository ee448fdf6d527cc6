using OriginScript.Remote;

namespace OriginScript.Puppet;

internal sealed record SignedCertificate(string Name)
{
    public override string ToString() => $"certificate for {Name} signed";
}

/// <summary>A certificate that an authority has signed, identified by its fingerprint, so that undo revokes only that one and not a newer one with the same name.</summary>
internal abstract class CertificateStep : RemoteStep<SignedCertificate>
{
    private readonly Text _name;

    /// <summary>A certificate with that name.</summary>
    /// <param name="id">The step.</param>
    /// <param name="master">Whose authority signs it.</param>
    /// <param name="name">The name in it.</param>
    /// <param name="fingerprint">The output for the fingerprint of what was signed.</param>
    /// <param name="more">Further arguments in the command line text.</param>
    protected CertificateStep(StepId id, Master master, Text name, Output fingerprint, params IEnumerable<Text> more)
        : base(master.Machine, id, [master.Name, name, .. more])
    {
        _name = name;
        Provides = [fingerprint];
        Identity = fingerprint;
    }

    /// <summary>The output that is set once the certificate exists.</summary>
    public static Output FingerprintOutput(HostBuilder host) => host.Output("certificate");

    protected sealed override Text Subject => $"the certificate {_name}";

    protected sealed override SignedCertificate Want(Run run) => new(run[_name]);

    protected sealed override async Task<SignedCertificate?> Read(Run run, IShell shell)
    {
        if (
            await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is null
            || await CertificateList.Find(run, shell, run[_name]).ConfigureAwait(false) is not { State: CertificateList.Signed } listed
        )
            return null;
        run.Publish(Provides[0], listed.Fingerprint);
        return Want(run);
    }

    protected sealed override Task Delete(Run run, IShell shell, SignedCertificate now) => CertificateRevocation.Clean(run, shell, now.Name);
}
