using OriginScript.Remote;

namespace OriginScript;

/// <summary>The host name of a machine.</summary>
public static class HostnameVerb
{
    /// <summary>Sets the machine's full name and keeps it across restarts.</summary>
    /// <param name="host">The host.</param>
    /// <param name="fqdn">The name; defaults to the host's full DNS name.</param>
    [Provides("fqdn", Usage = "Hostname(fqdn)")]
    public static HostBuilder Hostname(this HostBuilder host, string? fqdn = null)
    {
        if (fqdn is null)
            return host.Add(new HostnameStep(host, host.Fqdn)).PreserveHostname();
        var name = HostName.Parse(fqdn);
        host.Fqdn.SetKnown(name);
        return host.Add(new HostnameStep(host, name)).PreserveHostname();
    }

    /// <summary>Sets the host name of a machine, and its line in /etc/hosts.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="hostname">The new name, in full.</param>
    /// <param name="realhost">The machine, by its current name or address; defaults to the new name.</param>
    /// <param name="ipaddr">The address of the line in /etc/hosts; defaults to the machine's private address.</param>
    [Task("remote:set_hostname")]
    public static void SetHostname(Recipe recipe, string hostname, [Argument] string? realhost = null, string? ipaddr = null)
    {
        var name = HostName.Parse(hostname);
        var host = recipe.HostAt(realhost ?? name);
        host.Add(new HostnameStep(host, name, ipaddr is null ? null : IpAddress.Parse(ipaddr)));
    }
}
