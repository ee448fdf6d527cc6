using OriginScript.Route53;

namespace OriginScript;

/// <summary>The verb <c>DnsName</c>.</summary>
public static class DnsNameVerb
{
    /// <summary>Creates an A record for a full name with the host's address, in the most specific public zone that contains the name.</summary>
    /// <param name="host">The host.</param>
    /// <param name="fqdn">The full name; it need not begin with the host's name.</param>
    /// <param name="ttl">How many seconds a resolver may cache the record.</param>
    /// <param name="replace">Replaces an address that this recipe did not write; otherwise it is an error.</param>
    [Provides("fqdn")]
    [Provides("zone")]
    public static HostBuilder DnsName(this HostBuilder host, string fqdn, int ttl = 60, bool replace = false)
    {
        var name = Route53.DnsName.Parse(fqdn);
        var zone = host.Output("zone");
        host.Fqdn.SetKnown(name.ToString());
        return host.Add(new ContainingZoneCondition(host.Name, name, zone))
            .Add(
                new RecordStep(
                    host.Name,
                    new(zone, name.ToString(), "A")
                    {
                        Values = [host.Ip],
                        Ttl = ttl,
                        ReplacesExisting = replace,
                    }
                )
            );
    }
}
