using OriginScript;

[assembly: BuildsOn("OriginScript.Remote", "[0.1,0.2)")]

namespace OriginScript.Puppet;

/// <summary>Puppet through the shells of OriginScript.Remote; it has no port of its own.</summary>
public sealed class PuppetPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) { }
}
