using OriginScript;
using OriginScript.Aws;

[assembly: BuildsOn("OriginScript.Aws", "[0.1,0.2)")]

namespace OriginScript.Ec2;

/// <summary>Registers EC2 as the implementation of <c>ICompute</c>.</summary>
public sealed class Ec2Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) => ports.Add<ICompute>(context => new AwsCompute(context.Options<AwsOptions>(), context));
}
