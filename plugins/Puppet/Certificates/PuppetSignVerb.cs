using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Certificates that a master signs.</summary>
public static class PuppetSignVerb
{
    /// <summary>Signs the waiting request with that name on a master.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the request.</param>
    [Task("puppet:cert:sign")]
    public static HostBuilder PuppetSign(this HostBuilder master, Text hostname)
    {
        var name = CertificateName.Parse(hostname);
        return master.Add(new PuppetSignStep(master.Id("puppet:cert:sign", name.ToString()), Master.Existing(master), (name, CertificateStep.FingerprintOutput(master)), null));
    }

    /// <summary>The same as one of the client's steps, and only for the client's own request.</summary>
    internal static HostBuilder SignRequest(this HostBuilder host, Master master)
    {
        var client = new PuppetClientIdentity(host.Fqdn, host.Output("fingerprint")) { Machine = Machine.Of(host) };
        return host.Add(new PuppetSignStep(host.Id("puppet:cert:sign"), master, (host.Fqdn, CertificateStep.FingerprintOutput(host)), client));
    }
}

internal sealed class PuppetSignStep : CertificateStep
{
    private readonly PuppetClientIdentity? _client;

    public PuppetSignStep(StepId id, Master master, (Text Name, Output Fingerprint) certificate, PuppetClientIdentity? client)
        : base(id, master, certificate)
    {
        _client = client;
        Needs = [.. Needs.Union(client?.Outputs ?? [])];
    }

    protected override async Task Write(Run run, IShell shell, (SignedCertificate? Now, SignedCertificate Want) states)
    {
        var name = states.Want.Name;

        // Since the list was read, another machine may have sent a request with the same name.
        // A request that was removed may be replaced by another machine's before it is signed by name.
        if (_client is not null && await FindListedOrThrow(run, shell, name).ConfigureAwait(false) is var listed && !await _client.Owns(run, shell, listed).ConfigureAwait(false))
            throw Mismatch(run, (listed, "Nothing was signed."));
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        await shell.RunOrThrow(run, puppet.ServerCommand("ca", "sign", "--certname", name)).ConfigureAwait(false);

        // Signing is by name; only afterwards can it be verified whose request it was.
        if (_client is not null && await FindListedOrThrow(run, shell, name).ConfigureAwait(false) is var signed && !await _client.Owns(run, shell, signed).ConfigureAwait(false))
        {
            await CertificateRevocation.Clean(run, shell, name).ConfigureAwait(false);
            throw Mismatch(run, (signed, "It arrived while the right request was being signed, and was revoked immediately."));
        }
    }

    private async Task<CertificateEntry> FindListedOrThrow(Run run, IShell shell, string name) => await CertificateList.Find(run, shell, name).ConfigureAwait(false)
        ?? throw new OriginException($"{Machine.Name} no longer lists a request for {name}: it was removed. Run again, and the client sends a new request.");

    private OriginException Mismatch(Run run, (CertificateEntry Listed, string Outcome) what) =>
        new(FingerprintMismatch.Describe(Machine.Name.ToString(), (CertificateRequestState.Of(what.Listed), run[_client!.Fingerprint]), what.Outcome));
}
