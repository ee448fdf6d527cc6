using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Clients of a Puppet master.</summary>
public static class PuppetClientVerb
{
    /// <summary>Makes the host a client of a master of this recipe: it waits until the master answers, and the master signs it.</summary>
    /// <param name="host">The host; its full name goes into its certificate.</param>
    /// <param name="master">The master.</param>
    /// <param name="vendor">Whose packages: openvox, puppet or native.</param>
    public static HostBuilder PuppetClient(this HostBuilder host, HostBuilder master, string vendor = Vendor.Default) =>
        host.PuppetClient(Master.Of(master), vendor);

    /// <summary>Makes the host a client of a master that is up already, which signs it.</summary>
    /// <param name="host">The host; its full name goes into its certificate.</param>
    /// <param name="master">The master's full name, under which it is reached over SSH as well.</param>
    /// <param name="vendor">Whose packages: openvox, puppet or native.</param>
    public static HostBuilder PuppetClient(this HostBuilder host, Text master, string vendor = Vendor.Default) =>
        host.PuppetClient(Master.Up(master), vendor);

    private static HostBuilder PuppetClient(this HostBuilder host, Master master, string vendor)
    {
        var from = Vendor.Of(vendor);
        return host.Group("origin:puppetclient", [Machine.Of(host).Name, master.Name], client => client
            .Available()
            .PreparedOnce()
            .PuppetRepo(vendor)
            .Package(from.Agent)
            .PuppetServer(master.Name)
            .PuppetSetting("certname", host.Fqdn)
            .RequestTo(master)
            .Service("puppet")
            .ServiceRestart("puppet", [.. host.Settings()])
            .RequestedFrom(master)
            .SignedBy(master)
            .FirstCatalog());
    }
}
