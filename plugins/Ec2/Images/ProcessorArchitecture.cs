using System.Text.RegularExpressions;

namespace OriginScript.Ec2;

/// <summary>The architecture behind an instance type.</summary>
internal static partial class ProcessorArchitecture
{
    /// <summary><c>arm64</c> for AWS Graviton, whose families have a g after the generation (t4g, m7gd), otherwise <c>x86_64</c>.</summary>
    public static string ForInstanceType(string instanceType) => Graviton().IsMatch(instanceType) ? "arm64" : "x86_64";

    [GeneratedRegex(@"^([a-z]+\d+g|a1)[a-z0-9-]*\.")]
    private static partial Regex Graviton();
}
