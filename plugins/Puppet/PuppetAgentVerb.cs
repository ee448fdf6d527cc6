using OriginScript.Remote;

namespace OriginScript;

/// <summary>The agent, run by hand.</summary>
public static class PuppetAgentVerb
{
    /// <summary>Runs a machine's agent once, in the foreground and without waiting for its turn.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="noop">Only say what would be changed.</param>
    [Task("puppet:agent:onetime")]
    public static HostBuilder PuppetAgent(this HostBuilder host, bool noop = false) => host.Add(new PuppetAgentEffect(host, noop));
}

internal sealed class PuppetAgentEffect(HostBuilder host, bool noop)
    : RemoteEffect(Machine.Of(host), host.Id("puppet:agent:onetime"), [Machine.Of(host).Name, .. noop ? (Text[])["--noop"] : []])
{
    protected override string Summary => noop ? "the agent says what it would change" : "the agent applies the master's catalog";
}
