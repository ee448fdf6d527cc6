using OriginScript.Route53;

namespace OriginScript;

/// <summary>The verb <c>Dns</c>.</summary>
public static class DnsVerb
{
    /// <summary>Points <c>host.zone</c> at the host's address, and waits until every name server of the zone says so.</summary>
    /// <param name="host">The host; its name becomes the first label.</param>
    /// <param name="zone">A public zone of the account, with or without a final dot.</param>
    /// <param name="ttl">How many seconds a resolver may keep the answer.</param>
    public static HostBuilder Dns(this HostBuilder host, string zone, int ttl = RecordWanted.UsualTtl)
    {
        host.Fqdn.Know(DnsName.Written(host.Name, DnsName.Written(zone)).ToString());
        return host.Add(new RecordStep(host.Name, new(zone, host.Name, "A") { Values = [host.Ip], Ttl = ttl }));
    }
}
