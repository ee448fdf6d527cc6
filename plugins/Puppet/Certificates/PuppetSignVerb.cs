using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Certificates that a master signs.</summary>
public static class PuppetSignVerb
{
    /// <summary>Signs the waiting request with that name on a master.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the request.</param>
    /// <param name="fingerprint">Sign only the request with this fingerprint, as puppet:agent:fingerprint prints it; left out, whichever waits.</param>
    [Task("puppet:cert:sign")]
    public static HostBuilder PuppetSign(this HostBuilder master, Text hostname, [Argument] Text? fingerprint = null)
    {
        var name = CertificateName.Parse(hostname);
        var client = fingerprint is null ? null : new PuppetClientIdentity(name, FingerprintText.Parse(fingerprint));
        var id = master.Id("puppet:cert:sign", name.DisplayText);
        return master.Add(new PuppetSignStep(id, Master.Existing(master), name, CertificateStep.FingerprintOutput(master), client));
    }

    /// <summary>The same as one of the client's steps, and only for the client's own request.</summary>
    internal static HostBuilder SignRequest(this HostBuilder host, Master master)
    {
        var client = new PuppetClientIdentity(host.Fqdn, host.Output("fingerprint")) { Machine = Machine.Of(host) };
        return host.Add(new PuppetSignStep(host.Id("puppet:cert:sign"), master, host.Fqdn, CertificateStep.FingerprintOutput(host), client));
    }
}

internal sealed class PuppetSignStep : CertificateStep
{
    private readonly PuppetClientIdentity? _client;

    /// <summary>Signs the request with that name.</summary>
    /// <param name="id">The step.</param>
    /// <param name="master">Whose authority signs it.</param>
    /// <param name="name">The name in the request.</param>
    /// <param name="fingerprint">The output for the fingerprint of the certificate.</param>
    /// <param name="client">Whose request it must be; null: whichever waits.</param>
    public PuppetSignStep(StepId id, Master master, Text name, Output fingerprint, PuppetClientIdentity? client)
        : base(id, master, name, fingerprint, client is null ? [] : [client.Fingerprint])
    {
        _client = client;
        Needs = [.. Needs.Union(client?.Outputs ?? [])];
    }

    protected override async Task Write(Run run, IShell shell, SignedCertificate? now, SignedCertificate want)
    {
        var name = want.Name;
        if (_client is null)
        {
            await Sign(run, shell, name).ConfigureAwait(false);
            return;
        }

        // Since the list was read, another machine may have sent a request with the same name.
        // A request that was removed may be replaced by another machine's before it is signed by name.
        var listed = await FindListedOrThrow(run, shell, name).ConfigureAwait(false);
        if (!await _client.Owns(run, shell, listed).ConfigureAwait(false))
            throw Mismatch(run, listed, "Nothing was signed.");
        var request = await CertificateOrRequest.ReadRequestFromAuthority(run, shell, name).ConfigureAwait(false);
        await Sign(run, shell, name).ConfigureAwait(false);

        // Signing is by name; only afterwards can it be verified whose request it was.
        var signed = await FindListedOrThrow(run, shell, name).ConfigureAwait(false);
        if (await IsOwn(run, shell, request, signed).ConfigureAwait(false))
            return;
        await CertificateRevocation.Clean(run, shell, name).ConfigureAwait(false);
        throw Mismatch(run, signed, "It arrived while the right request was being signed, and was revoked immediately.");
    }

    private static async Task Sign(Run run, IShell shell, string name)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        await shell.RunOrThrow(run, puppet.ServerCommand("ca", "sign", "--certname", name)).ConfigureAwait(false);
    }

    // The certificate has another fingerprint than the request, but the same key. If the client cannot be asked for it, the request had it.
    private async Task<bool> IsOwn(Run run, IShell shell, CertificateOrRequest? request, CertificateEntry signed)
    {
        if (_client!.Machine is not null)
            return await _client.Owns(run, shell, signed).ConfigureAwait(false);
        var certificate = await CertificateOrRequest.ReadFromAuthority(run, shell, signed.Name).ConfigureAwait(false);
        return request is not null && request.Fingerprint == run[_client.Fingerprint] && request.Key == certificate?.Key;
    }

    private async Task<CertificateEntry> FindListedOrThrow(Run run, IShell shell, string name) =>
        await CertificateList.Find(run, shell, name).ConfigureAwait(false)
        ?? throw new OriginException(
            $"{Machine.Name} no longer lists a request for {name}: it was removed. Run again, and the client sends a new request."
        );

    private OriginException Mismatch(Run run, CertificateEntry listed, string outcome) =>
        new(FingerprintMismatch.Describe(Machine.Name.DisplayText, (CertificateRequestState.Of(listed), run[_client!.Fingerprint]), outcome));
}
