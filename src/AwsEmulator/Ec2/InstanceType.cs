using System.Text.RegularExpressions;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>Validates instance types against images, by the syntax of their names.</summary>
internal static partial class InstanceType
{
    public static string Validate(string type, EmulatedImage image)
    {
        if (!Grammar().IsMatch(type))
            throw ApiException.InvalidParameter($"Invalid value '{type}' for InstanceType.");

        if (Paravirtual().IsMatch(type))
        {
            throw ApiException.InvalidCombination(
                $"Non-Windows instances with a virtualization type of 'hvm' are currently not supported for this instance type: {type}"
            );
        }

        var architecture = Arm().IsMatch(type) ? "arm64" : "x86_64";
        return architecture == image.Architecture
            ? type
            : throw ApiException.InvalidParameter(
                $"The architecture '{architecture}' of the specified instance type does not match the architecture "
                    + $"'{image.Architecture}' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again."
            );
    }

    [GeneratedRegex(@"^[a-z]+[0-9][a-z0-9-]*\.([0-9]*(nano|micro|small|medium|large|xlarge)|metal(-[0-9]+xl)?)$")]
    private static partial Regex Grammar();

    [GeneratedRegex(@"^(t1|m1|c1|m2)\.")]
    private static partial Regex Paravirtual();

    // The letter after the generation: t4g, m7gd, c8g; a1 came before that custom.
    [GeneratedRegex(@"^(a1|[a-z]+[0-9]+g[a-z]*)\.")]
    private static partial Regex Arm();
}
