using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Certificates that a master signs.</summary>
public static class PuppetSignVerb
{
    /// <summary>Signs the request of a name that a master has waiting.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the request.</param>
    [Task("puppet:cert:sign")]
    public static HostBuilder PuppetSign(this HostBuilder master, Text hostname) =>
        master.Add(new PuppetSignStep(master.Id("puppet:cert:sign", hostname.ToString()), Master.Up(master), (hostname, CertificateStep.Fingerprint(master)), null));

    /// <summary>The same in the order of the client's steps, and only what the client itself has asked for.</summary>
    internal static HostBuilder SignedBy(this HostBuilder host, Master master)
    {
        var client = new Client(host.Fqdn, host.Later("fingerprint", "PuppetFingerprint()")) { Machine = Machine.Of(host) };
        return host.Add(new PuppetSignStep(host.Id("puppet:cert:sign"), master, (host.Fqdn, CertificateStep.Fingerprint(host)), client));
    }
}

internal sealed class PuppetSignStep : CertificateStep
{
    private readonly Client? _client;

    public PuppetSignStep(StepId id, Master master, (Text Name, Later Fingerprint) certificate, Client? client)
        : base(id, master, certificate)
    {
        _client = client;
        Needs = [.. Needs.Union(client?.Laters ?? [])];
    }

    protected override async Task Write(Run run, IShell shell, (Certificate? Now, Certificate Want) states)
    {
        var name = states.Want.Name;

        // Between the look at the list and this moment somebody else may have asked under the same name.
        // A request that is gone may be back as somebody else's by the time it is signed by its name.
        if (_client is not null && await Listed(run, shell, name).ConfigureAwait(false) is var listed && !await _client.IsThe(run, shell, listed).ConfigureAwait(false))
            throw Another(run, (listed, "Nothing was signed."));
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        await shell.Do(run, puppet.Server("ca", "sign", "--certname", name)).ConfigureAwait(false);

        // It is signed by its name; only afterwards can it be told whose request that was.
        if (_client is not null && await Listed(run, shell, name).ConfigureAwait(false) is var signed && !await _client.IsThe(run, shell, signed).ConfigureAwait(false))
        {
            await Cleaning.Clean(run, shell, name).ConfigureAwait(false);
            throw Another(run, (signed, "It came in while the right one was to be signed, and was revoked at once."));
        }
    }

    private async Task<Listed> Listed(Run run, IShell shell, string name) => await CertificateList.Find(run, shell, name).ConfigureAwait(false)
        ?? throw new OriginException($"{Machine.Name} lists no request of {name} any more: somebody has removed it. Run again, and the client asks anew.");

    private OriginException Another(Run run, (Listed Listed, string Outcome) what) =>
        new(Strangers.Message(Machine.Name.ToString(), (ListedRequest.Of(what.Listed), run[_client!.Fingerprint]), what.Outcome));
}
