using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Requests that reach a master.</summary>
public static class PuppetRequestVerb
{
    // Twelve looks, five seconds apart: an agent that has just started asks at once.
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    /// <summary>Waits until a master lists a certificate, requested or signed, under that name and with that fingerprint.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the request.</param>
    /// <param name="fingerprint">As puppet:agent:fingerprint prints it.</param>
    [Task("puppet:cert:requested")]
    public static HostBuilder PuppetRequested(this HostBuilder master, Text hostname, Text fingerprint)
    {
        var id = master.Id("puppet:cert:requested", hostname.ToString());
        return master.Add(new PuppetRequestCondition(id, Master.Up(master), hostname, fingerprint) { Patience = Minute });
    }

    /// <summary>The same in the order of the client's steps, with the fingerprint that is read on the client itself.</summary>
    internal static HostBuilder RequestedFrom(this HostBuilder host, Master master)
    {
        var fingerprint = host.PuppetFingerprint();
        return host.Add(new PuppetRequestCondition(host.Id("puppet:cert:requested"), master, host.Fqdn, fingerprint) { Patience = Minute });
    }
}

internal sealed record CertificateRequest(string Name, string Fingerprint)
{
    public override string ToString() => $"{Name} listed with fingerprint {Fingerprint}";
}

internal sealed class PuppetRequestCondition(StepId id, Master master, Text name, Text fingerprint)
    : RemoteCondition<CertificateRequest>(master.Machine, id, master.Name, name, fingerprint)
{
    protected override CertificateRequest Want(Run run) => new(run[name], run[fingerprint]);
}
