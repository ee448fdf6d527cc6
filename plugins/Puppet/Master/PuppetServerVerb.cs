using OriginScript.Puppet;

namespace OriginScript;

/// <summary>The master of an agent.</summary>
public static class PuppetServerVerb
{
    /// <summary>Sets the master of a machine's agent.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="master">The master's full name, as in its certificate.</param>
    [Task("puppet:agent:set_server")]
    public static HostBuilder PuppetServer(this HostBuilder host, Text master) => host.Add(new PuppetServerStep(host, CertificateName.Parse(master)));
}

internal sealed class PuppetServerStep(HostBuilder host, Text master)
    : SettingStep(host, host.Id("puppet:agent:set_server"), "[main] server", [master])
{
    protected override PuppetConfSetting Want(Run run) => new("main", "server", run[master]);
}
