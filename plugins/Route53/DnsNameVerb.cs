using OriginScript.Route53;

namespace OriginScript;

/// <summary>The verb <c>DnsName</c>.</summary>
public static class DnsNameVerb
{
    /// <summary>Points a full name at the host's address, in the longest public zone of the account that contains the name.</summary>
    /// <param name="host">The host.</param>
    /// <param name="fqdn">The full name; it need not begin with the host's.</param>
    /// <param name="ttl">How many seconds a resolver may keep the answer.</param>
    public static HostBuilder DnsName(this HostBuilder host, string fqdn, int ttl = 60)
    {
        var name = Route53.DnsName.Written(fqdn);
        var zone = host.Later("zone", "DnsName(fqdn)");
        host.Fqdn.Know(name.ToString());
        return host
            .Add(new ContainingZone(host.Name, name, zone))
            .Add(new RecordStep(host.Name, new(zone, name.ToString(), "A") { Values = [host.Ip], Ttl = ttl }));
    }
}
