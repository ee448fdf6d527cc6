using System.Globalization;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The firewall of a machine.</summary>
public static class FirewallVerb
{
    private const int SshPort = 22;

    /// <summary>Runs the firewall with these TCP ports open. SSH is opened before it starts, so that nobody is locked out.</summary>
    /// <param name="host">The host.</param>
    /// <param name="ports">TCP ports besides 22.</param>
    public static HostBuilder Firewall(this HostBuilder host, params int[] ports)
    {
        FirewallPort(host, [.. ports.Prepend(SshPort).Select(port => port.ToString(CultureInfo.InvariantCulture))]);
        return FirewallEnable(FirewallStart(host));
    }

    /// <summary>Opens ports in the firewall of a machine, now and permanently.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="port">Port numbers or ranges, 8000-8010.</param>
    /// <param name="protocol">tcp or udp.</param>
    [Task("remote:firewall:port")]
    public static HostBuilder FirewallPort(HostBuilder host, string[] port, string protocol = "tcp")
    {
        FirewallInstall(host);
        foreach (var one in port)
            host.Add(new FirewallPortStep(host, OpenPort.Parse(one, protocol)));
        return host;
    }

    /// <summary>Installs the firewall of a machine if it is missing; does not start it.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:install")]
    public static HostBuilder FirewallInstall(HostBuilder host) => host.Add(new FirewallInstallStep(host));

    /// <summary>Starts the firewall of a machine with SSH open; installs it first if it is missing.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:start")]
    public static HostBuilder FirewallStart(HostBuilder host) =>
        FirewallInstall(host).Add(new FirewallStartStep(host, "remote:firewall:start", new(Running: true)));

    /// <summary>Stops the firewall of a machine.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:stop")]
    public static HostBuilder FirewallStop(HostBuilder host) => host.Add(new FirewallStartStep(host, "remote:firewall:stop", new(Running: false)));

    /// <summary>Enables the firewall at boot.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:enable")]
    public static HostBuilder FirewallEnable(HostBuilder host) => host.Add(new FirewallEnableStep(host, "remote:firewall:enable", new(AtBoot: true)));

    /// <summary>Disables the firewall at boot.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:disable")]
    public static HostBuilder FirewallDisable(HostBuilder host) =>
        host.Add(new FirewallEnableStep(host, "remote:firewall:disable", new(AtBoot: false)));
}
