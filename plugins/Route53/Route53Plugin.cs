namespace OriginScript.Route53;

/// <summary>Puts Amazon Route 53 behind the verbs and tasks of this plugin.</summary>
public sealed class Route53Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) => ports.Add<IZones>(settings => new AwsZones(settings));
}
