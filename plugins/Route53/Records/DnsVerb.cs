using OriginScript.Route53;

namespace OriginScript;

/// <summary>The verb <c>Dns</c>.</summary>
public static class DnsVerb
{
    /// <summary>Creates the A record <c>host.zone</c> with the host's address, and waits until the change is in sync on all name servers.</summary>
    /// <param name="host">The host; its name becomes the first label.</param>
    /// <param name="zone">A public zone of the account, with or without a final dot.</param>
    /// <param name="ttl">How many seconds a resolver may cache the record.</param>
    /// <param name="replace">Replaces an address that this recipe did not write; otherwise it is an error.</param>
    [Provides("fqdn")]
    public static HostBuilder Dns(this HostBuilder host, string zone, int ttl = RecordSpec.DefaultTtl, bool replace = false)
    {
        host.Fqdn.SetKnown(DnsName.Parse(host.Name, DnsName.Parse(zone)).ToString());
        return host.Add(
            new RecordStep(
                host.Name,
                new(zone, host.Name, "A")
                {
                    Values = [host.Ip],
                    Ttl = ttl,
                    ReplacesExisting = replace,
                }
            )
        );
    }
}
