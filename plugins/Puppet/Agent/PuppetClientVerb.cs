using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Clients of a Puppet master.</summary>
public static class PuppetClientVerb
{
    /// <summary>Makes the host a client of a master of this recipe: it waits until the master answers and signs its certificate.</summary>
    /// <param name="host">The host; its full name goes into its certificate.</param>
    /// <param name="master">The master.</param>
    /// <param name="vendor">The vendor of the packages: openvox, puppet or native.</param>
    public static HostBuilder PuppetClient(this HostBuilder host, HostBuilder master, string vendor = PuppetVendor.Default) =>
        host.PuppetClient(Master.Of(master), vendor);

    /// <summary>Makes the host a client of an existing master, which signs its certificate.</summary>
    /// <param name="host">The host; its full name goes into its certificate.</param>
    /// <param name="master">The master's full name, under which it is reached over SSH as well.</param>
    /// <param name="vendor">The vendor of the packages: openvox, puppet or native.</param>
    public static HostBuilder PuppetClient(this HostBuilder host, Text master, string vendor = PuppetVendor.Default) =>
        host.PuppetClient(Master.Existing(master), vendor);

    private static HostBuilder PuppetClient(this HostBuilder host, Master master, string vendor)
    {
        var from = PuppetVendor.FindOrThrow(vendor);
        return host.Group(
            "origin:puppetclient",
            [Machine.Of(host).Name, master.Name, .. CommandArguments.Option("--vendor", vendor, PuppetVendor.Default)],
            client =>
                client
                    .Available()
                    .PrepareOnce()
                    .PuppetRepo(vendor)
                    .Package(from.Agent)
                    .PuppetServer(master.Name)
                    .PuppetSetting("certname", host.Fqdn)
                    .RequestCertificate(master)
                    .Service("puppet")
                    .ServiceRestart("puppet", [.. host.SettingSteps()])
                    .WaitForRequest(master)
                    .SignRequest(master)
                    .PuppetAgent(first: true)
        );
    }
}
