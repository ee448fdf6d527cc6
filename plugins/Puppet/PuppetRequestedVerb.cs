using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Requests that reach a master.</summary>
public static class PuppetRequestedVerb
{
    // An agent that was refused asks again after two minutes; one that has just started asks at once.
    private static readonly TimeSpan UntilItAsksAgain = TimeSpan.FromSeconds(150);

    /// <summary>Waits until a master lists a certificate, requested or signed, under that name and with that fingerprint.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the request.</param>
    /// <param name="fingerprint">As puppet:agent:fingerprint prints it.</param>
    [Task("puppet:cert:requested")]
    public static HostBuilder PuppetRequested(this HostBuilder master, Text hostname, Text fingerprint)
    {
        var id = master.Id("puppet:cert:requested", hostname.ToString());
        return master.Add(new PuppetRequestedCondition(id, Master.Up(master), new(hostname, fingerprint)) { Patience = UntilItAsksAgain });
    }

    /// <summary>The same in the order of the client's steps, with the fingerprint that is read on the client itself.</summary>
    internal static HostBuilder RequestedFrom(this HostBuilder host, Master master)
    {
        var client = new Client(host.Fqdn, host.PuppetFingerprint()) { Machine = Machine.Of(host) };
        return host.Add(new PuppetRequestedCondition(host.Id("puppet:cert:requested"), master, client) { Patience = UntilItAsksAgain });
    }
}

internal sealed record ListedRequest(string Name, string Fingerprint)
{
    public static ListedRequest Of(Listed listed) =>
        new(listed.Name, listed.State == CertificateList.Revoked ? $"{listed.Fingerprint}, revoked" : listed.Fingerprint);

    public override string ToString() => $"{Name} listed with fingerprint {Fingerprint}";
}

internal sealed class PuppetRequestedCondition : RemoteCondition<ListedRequest>
{
    private readonly Client _client;

    public PuppetRequestedCondition(StepId id, Master master, Client client)
        : base(master.Machine, id, master.Name, client.Name, client.Fingerprint)
    {
        _client = client;
        Needs = [.. Needs.Union(client.Laters)];
    }

    protected override ListedRequest Want(Run run) => new(run[_client.Name], run[_client.Fingerprint]);

    protected override string? Refuse(ListedRequest? now, ListedRequest want) =>
        now is not null && now != want ? Strangers.Message(Machine.Name.ToString(), (now, want.Fingerprint)) : null;

    protected override async Task<ListedRequest?> Read(Run run, IShell shell)
    {
        var want = Want(run);
        return await CertificateList.Find(run, shell, want.Name).ConfigureAwait(false) is not { } listed ? null
            : await _client.IsThe(run, shell, listed).ConfigureAwait(false) ? want
            : ListedRequest.Of(listed);
    }
}
