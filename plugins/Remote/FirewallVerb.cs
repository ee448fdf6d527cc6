using System.Globalization;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The firewall of a machine: firewalld, ufw or nftables, whichever is its distribution's.</summary>
public static class FirewallVerb
{
    private const int Ssh = 22;

    /// <summary>Has the firewall run with these TCP ports open. SSH is opened before it starts, so that nobody is locked out.</summary>
    /// <param name="host">The host.</param>
    /// <param name="ports">TCP ports besides 22.</param>
    public static HostBuilder Firewall(this HostBuilder host, params int[] ports)
    {
        foreach (var port in ports.Prepend(Ssh))
            host.Add(new FirewallPortStep(host, OpenPort.Of(port.ToString(CultureInfo.InvariantCulture), "tcp")));
        return FirewallEnable(FirewallStart(host));
    }

    /// <summary>Opens ports in the firewall of a machine, now and for every start.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="port">Port numbers or ranges, 8000-8010.</param>
    /// <param name="protocol">tcp or udp.</param>
    [Task("remote:firewall:port")]
    public static HostBuilder FirewallPort(HostBuilder host, string[] port, string protocol = "tcp")
    {
        foreach (var one in port)
            host.Add(new FirewallPortStep(host, OpenPort.Of(one, protocol)));
        return host;
    }

    /// <summary>Starts the firewall of a machine with SSH open, after installing it where it is missing.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:start")]
    public static HostBuilder FirewallStart(HostBuilder host) => host.Add(new FirewallStartStep(host, "remote:firewall:start", new(Running: true)));

    /// <summary>Stops the firewall of a machine.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:stop")]
    public static HostBuilder FirewallStop(HostBuilder host) => host.Add(new FirewallStartStep(host, "remote:firewall:stop", new(Running: false)));

    /// <summary>Has the firewall start with the machine.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:enable")]
    public static HostBuilder FirewallEnable(HostBuilder host) => host.Add(new FirewallEnableStep(host, "remote:firewall:enable", new(AtBoot: true)));

    /// <summary>Keeps the firewall from starting with the machine.</summary>
    /// <param name="host">The machine.</param>
    [Task("remote:firewall:disable")]
    public static HostBuilder FirewallDisable(HostBuilder host) => host.Add(new FirewallEnableStep(host, "remote:firewall:disable", new(AtBoot: false)));
}

internal sealed record FirewallNow(bool Running)
{
    public override string ToString() => Running ? "firewall running, SSH open" : "firewall stopped";
}

internal sealed record FirewallAtBoot(bool AtBoot)
{
    public override string ToString() => AtBoot ? "firewall starts with the machine" : "firewall does not start with the machine";
}

internal sealed class FirewallStartStep(HostBuilder host, string task, FirewallNow want)
    : RemoteStep<FirewallNow>(Machine.Of(host), host.Id(task), Machine.Of(host).Name)
{
    protected override FirewallNow Want(Run run) => want;
}

internal sealed class FirewallEnableStep(HostBuilder host, string task, FirewallAtBoot want)
    : RemoteStep<FirewallAtBoot>(Machine.Of(host), host.Id(task), Machine.Of(host).Name)
{
    protected override FirewallAtBoot Want(Run run) => want;
}

internal sealed class FirewallPortStep(HostBuilder host, OpenPort want) : RemoteStep<OpenPort>(
    Machine.Of(host),
    host.Id("remote:firewall:port", $"{want.Port}/{want.Protocol}"),
    [Machine.Of(host).Name, want.Port, .. want.Protocol == "tcp" ? (Text[])[] : [$"--protocol={want.Protocol}"]])
{
    protected override OpenPort Want(Run run) => want;
}
