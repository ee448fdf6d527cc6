using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Requests that reach a master.</summary>
public static class PuppetRequestVerb
{
    // Twelve looks, five seconds apart: an agent that has just started asks at once.
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    /// <summary>Waits until a master of the recipe lists the host's certificate, requested or signed, under the fingerprint that the host itself has.</summary>
    /// <param name="host">The client.</param>
    /// <param name="master">The master.</param>
    public static HostBuilder PuppetRequest(this HostBuilder host, HostBuilder master) => host.PuppetRequest(Master.Of(master));

    /// <summary>Waits until a master lists the host's certificate, requested or signed, under the fingerprint that the host itself has.</summary>
    /// <param name="host">The client.</param>
    /// <param name="master">The master's full name.</param>
    public static HostBuilder PuppetRequest(this HostBuilder host, Text master) => host.PuppetRequest(Master.At(master));

    internal static HostBuilder PuppetRequest(this HostBuilder host, Master master)
    {
        var fingerprint = host.PuppetFingerprint();
        return host.Add(new PuppetRequestCondition(host, master, fingerprint) { Patience = Minute });
    }
}

internal sealed record CertificateRequest(string Name, string Fingerprint)
{
    public override string ToString() => $"{Name} listed with fingerprint {Fingerprint}";
}

internal sealed class PuppetRequestCondition : RemoteCondition<CertificateRequest>
{
    private readonly Later _name;
    private readonly Later _fingerprint;

    public PuppetRequestCondition(HostBuilder host, Master master, Later fingerprint)
        : base(master.Machine, host.Id("puppet:cert:requested"), master.Name, host.Fqdn, fingerprint)
    {
        _name = host.Fqdn;
        _fingerprint = fingerprint;
    }

    protected override CertificateRequest Want(Run run) => new(run[_name], run[_fingerprint]);
}
