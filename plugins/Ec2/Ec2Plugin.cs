namespace OriginScript.Ec2;

/// <summary>Puts EC2 behind <c>ICompute</c>.</summary>
public sealed class Ec2Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) => ports.Add<ICompute>(settings => new AwsCompute(settings));
}
