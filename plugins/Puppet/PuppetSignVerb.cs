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
        master.Add(new PuppetSignStep(master.Id("puppet:cert:sign", hostname.ToString()), Master.Up(master), hostname, null));

    /// <summary>The same in the order of the client's steps, and only what the client itself has asked for.</summary>
    internal static HostBuilder SignedBy(this HostBuilder host, Master master)
    {
        var client = new Client(host.Fqdn, host.Later("fingerprint", "PuppetFingerprint()")) { Machine = Machine.Of(host) };
        return host.Add(new PuppetSignStep(host.Id("puppet:cert:sign"), master, host.Fqdn, client));
    }
}

internal sealed record Certificate(string Name)
{
    public override string ToString() => $"certificate of {Name} signed";
}

internal sealed class PuppetSignStep : RemoteStep<Certificate>
{
    private readonly Text _name;
    private readonly Client? _client;

    public PuppetSignStep(StepId id, Master master, Text name, Client? client)
        : base(master.Machine, id, master.Name, name)
    {
        _name = name;
        _client = client;
        Needs = [.. Needs.Union(client?.Laters ?? [])];
    }

    protected override Certificate Want(Run run) => new(run[_name]);

    protected override async Task<Certificate?> Read(Run run, IShell shell) =>
        await Installation.Find(run, shell).ConfigureAwait(false) is not null
        && await CertificateList.Find(run, shell, run[_name]).ConfigureAwait(false) is { State: CertificateList.Signed }
            ? Want(run)
            : null;

    // Between the look at the list and this moment somebody else may have asked under the same name.
    protected override async Task Write(Run run, IShell shell, (Certificate? Now, Certificate Want) states)
    {
        var name = states.Want.Name;
        if (_client is not null)
            await RefuseAnother(run, shell, (_client, name)).ConfigureAwait(false);
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        await shell.Do(run, puppet.Server("ca", "sign", "--certname", name)).ConfigureAwait(false);
    }

    private async Task RefuseAnother(Run run, IShell shell, (Client Client, string Name) of)
    {
        // A request that is gone may be back as somebody else's by the time it is signed by its name.
        var listed = await CertificateList.Find(run, shell, of.Name).ConfigureAwait(false)
            ?? throw new OriginException($"{Machine.Name} lists no request of {of.Name} any more: somebody has removed it. Run again, and the client asks anew.");
        if (!await of.Client.IsThe(run, shell, listed).ConfigureAwait(false))
            throw new OriginException(Strangers.Message(Machine.Name.ToString(), ListedRequest.Of(listed), run[of.Client.Fingerprint]));
    }

    protected override Task Delete(Run run, IShell shell, Certificate now) => Cleaning.Clean(run, shell, now.Name);
}
