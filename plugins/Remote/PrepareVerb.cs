using OriginScript.Remote;

namespace OriginScript;

/// <summary>What every machine gets before it gets a role.</summary>
public static class PrepareVerb
{
    // Both are called so on every distribution, and fetching a release package over HTTPS needs them.
    private static readonly string[] Tools = ["ca-certificates", "curl"];

    /// <summary>
    /// Prepares a machine for its role: reachable, UTC unless the recipe has said another time zone, its full name kept, packages, firewall with SSH open,
    /// clock kept in step.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="packages">Packages that its role needs.</param>
    public static HostBuilder Prepare(this HostBuilder host, params string[] packages)
    {
        host.Prepared().Know("yes");
        return host.Group("origin:prepare", [Machine.Of(host).Name], machine => Named(machine
            .Available()
            .Timezone(host.TimeZone().Known ?? "Etc/UTC"))
            .Package([.. packages, .. Tools])
            .Firewall()
            .TimeSync());
    }

    /// <summary>Whether the recipe has prepared the host already, so that a composed verb need not.</summary>
    public static bool IsPrepared(this HostBuilder host) => host.Prepared().Known is not null;

    // A bare label may be no more than what this network calls the machine, so its own name stays as it is.
    private static HostBuilder Named(HostBuilder host) => host.Fqdn.Known?.Contains('.') == true ? host.Hostname() : host.PreserveHostname();
}
