using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The fingerprint that proves that a request comes from the machine it names.</summary>
public static class PuppetFingerprintVerb
{
    /// <summary>Waits until a machine's agent has a key and a certificate request, and prints the fingerprint read on the machine.</summary>
    /// <param name="host">The machine.</param>
    [Task("puppet:agent:fingerprint")]
    [Provides("fingerprint")]
    public static Output PuppetFingerprint(this HostBuilder host)
    {
        var fingerprint = host.Output("fingerprint");
        host.Add(new PuppetFingerprintCondition(host) { Provides = [fingerprint] });
        return fingerprint;
    }
}

internal sealed record FingerprintState(string Machine)
{
    public override string ToString() => $"{Machine} has a certificate fingerprint";
}

internal sealed class PuppetFingerprintCondition(HostBuilder host) : RemoteCondition<FingerprintState>(host, host.Id("puppet:agent:fingerprint"))
{
    protected override FingerprintState Want(Run run) => new(run[Machine.Name]);

    protected override async Task<FingerprintState?> Read(Run run, IShell shell)
    {
        if (
            await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is not { } puppet
            || await CertificateOrRequest.ReadFromAgent(run, shell, puppet["certname"]).ConfigureAwait(false) is not { } own
        )
            return null;
        run.Publish(Provides[0], own.Fingerprint);
        return Want(run);
    }
}
