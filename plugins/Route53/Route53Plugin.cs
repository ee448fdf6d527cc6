using OriginScript;
using OriginScript.Aws;

[assembly: BuildsOn("OriginScript.Aws", "[0.1,0.2)")]

namespace OriginScript.Route53;

/// <summary>Registers Amazon Route 53 for the verbs and tasks of this plugin.</summary>
public sealed class Route53Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) => ports.Add<IZones>(context => new AwsZones(context.Options<AwsOptions>(), context));
}
