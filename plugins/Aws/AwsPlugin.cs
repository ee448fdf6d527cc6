namespace OriginScript.Aws;

/// <summary>Declares the options of AWS; it has no port of its own.</summary>
public sealed class AwsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) { }
}
