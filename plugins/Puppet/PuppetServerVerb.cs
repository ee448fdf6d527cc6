using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Which master an agent asks.</summary>
public static class PuppetServerVerb
{
    /// <summary>Names the master that a machine's agent asks.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="master">The master's full name, as in its certificate.</param>
    [Task("puppet:agent:set_server")]
    public static HostBuilder PuppetServer(this HostBuilder host, Text master) => host.Add(new PuppetServerStep(host, master));
}

internal sealed class PuppetServerStep(HostBuilder host, Text master)
    : SettingStep(host, host.Id("puppet:agent:set_server"), [Machine.Of(host).Name, master])
{
    protected override Setting Want(Run run) => new("main", "server", run[master]);
}
