using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Certificate requests on a master.</summary>
public static class PuppetRequestedVerb
{
    // An agent without a certificate retries after two minutes; one that has just started requests immediately.
    private static readonly TimeSpan AgentRetryTimeout = TimeSpan.FromSeconds(150);

    /// <summary>Waits until a master lists a certificate, requested or signed, under that name and with that fingerprint.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the request.</param>
    /// <param name="fingerprint">As puppet:agent:fingerprint prints it.</param>
    [Task("puppet:cert:requested")]
    public static HostBuilder PuppetRequested(this HostBuilder master, Text hostname, Text fingerprint)
    {
        var name = CertificateName.Parse(hostname);
        var id = master.Id("puppet:cert:requested", name.DisplayText);
        return master.Add(
            new PuppetRequestedCondition(id, Master.Existing(master), new(name, FingerprintText.Parse(fingerprint))) { Timeout = AgentRetryTimeout }
        );
    }

    /// <summary>The same as one of the client's steps, with the fingerprint read on the client itself.</summary>
    internal static HostBuilder WaitForRequest(this HostBuilder host, Master master)
    {
        var client = new PuppetClientIdentity(host.Fqdn, host.PuppetFingerprint()) { Machine = Machine.Of(host) };
        return host.Add(new PuppetRequestedCondition(host.Id("puppet:cert:requested"), master, client) { Timeout = AgentRetryTimeout });
    }
}

internal sealed record CertificateRequestState(string Name, string Fingerprint)
{
    public static CertificateRequestState Of(CertificateEntry listed) =>
        new(listed.Name, listed.State == CertificateList.Revoked ? $"{listed.Fingerprint}, revoked" : listed.Fingerprint);

    public override string ToString() => $"{Name} listed with fingerprint {Fingerprint}";
}

internal sealed class PuppetRequestedCondition : RemoteCondition<CertificateRequestState>
{
    private readonly PuppetClientIdentity _client;

    public PuppetRequestedCondition(StepId id, Master master, PuppetClientIdentity client)
        : base(master.Machine, id, master.Name, client.Name, client.Fingerprint)
    {
        _client = client;
        Needs = [.. Needs.Union(client.Outputs)];
    }

    protected override CertificateRequestState Want(Run run) => new(run[_client.Name], run[_client.Fingerprint]);

    protected override string? Refuse(CertificateRequestState? now, CertificateRequestState want) =>
        now is not null && now != want ? FingerprintMismatch.Describe(Machine.Name.DisplayText, (now, want.Fingerprint)) : null;

    protected override async Task<CertificateRequestState?> Read(Run run, IShell shell)
    {
        var want = Want(run);
        return await CertificateList.Find(run, shell, want.Name).ConfigureAwait(false) is not { } listed ? null
            : await _client.Owns(run, shell, listed).ConfigureAwait(false) ? want
            : CertificateRequestState.Of(listed);
    }
}
