using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The evidence that a request comes from the machine it names.</summary>
public static class PuppetFingerprintVerb
{
    /// <summary>Waits until a machine's agent has made its key and its request, and prints the fingerprint as read on the machine itself.</summary>
    /// <param name="host">The machine.</param>
    [Task("puppet:agent:fingerprint")]
    public static Later PuppetFingerprint(this HostBuilder host)
    {
        var fingerprint = host.Later("fingerprint", "PuppetFingerprint()");
        host.Add(new PuppetFingerprintCondition(host) { Provides = [fingerprint] });
        return fingerprint;
    }
}

internal sealed record Fingerprinted(string Machine)
{
    public override string ToString() => $"{Machine} has a fingerprint to show";
}

internal sealed class PuppetFingerprintCondition(HostBuilder host)
    : RemoteCondition<Fingerprinted>(Machine.Of(host), host.Id("puppet:agent:fingerprint"), Machine.Of(host).Name)
{
    protected override Fingerprinted Want(Run run) => new(run[Machine.Name]);

    protected override async Task<Fingerprinted?> Read(Run run, IShell shell)
    {
        if (await Installation.Find(run, shell).ConfigureAwait(false) is not { } puppet
            || await Credentials.OfAgent(run, shell, puppet["certname"]).ConfigureAwait(false) is not { } own)
            return null;
        run.Publish(Provides[0], own.Fingerprint);
        return Want(run);
    }
}
