using OriginScript.Remote;

namespace OriginScript;

/// <summary>The certificate authority of a master.</summary>
public static class PuppetAuthorityVerb
{
    /// <summary>Sets up the certificate authority of a master before its first start.</summary>
    /// <param name="host">The master.</param>
    [Task("puppet:master:ca")]
    public static HostBuilder PuppetAuthority(this HostBuilder host) => host.Add(new PuppetAuthorityStep(host));
}

internal sealed record Authority(string Server)
{
    public override string ToString() => "certificate authority, its own certificate signed";
}

internal sealed class PuppetAuthorityStep(HostBuilder host)
    : RemoteStep<Authority>(Machine.Of(host), host.Id("puppet:master:ca"), Machine.Of(host).Name)
{
    protected override Authority Want(Run run) => new(run[Machine.Name]);
}
