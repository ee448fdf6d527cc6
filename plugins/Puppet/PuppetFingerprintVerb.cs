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

internal sealed record AgentKey(string Machine)
{
    public override string ToString() => $"{Machine} has made its key and its request";
}

internal sealed class PuppetFingerprintCondition(HostBuilder host)
    : RemoteCondition<AgentKey>(Machine.Of(host), host.Id("puppet:agent:fingerprint"), Machine.Of(host).Name)
{
    protected override AgentKey Want(Run run) => new(run[Machine.Name]);
}
