using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>The current addresses of an instance, and the DNS names that EC2 derives from them.</summary>
internal static class InstanceNames
{
    /// <summary>Its Elastic IP, or else its automatic address while it runs; null otherwise.</summary>
    public static string? GetPublicIp(this Transaction transaction, EmulatedInstance instance)
    {
        var stage = transaction.StateOf(instance);
        return stage.IsTerminating
            ? null
            : transaction.FindAddressOf(instance)?.PublicIp ?? (stage == InstanceLifecycleState.Running ? instance.PublicIp : null);
    }

    public static string GetPublicDnsName(this World world, string ip)
    {
        var domain = world.Region == "us-east-1" ? "compute-1" : $"{world.Region}.compute";
        return $"ec2-{Dashed(ip)}.{domain}.amazonaws.com";
    }

    public static string GetPrivateDnsName(this World world, string ip)
    {
        var domain = world.Region == "us-east-1" ? "ec2" : $"{world.Region}.compute";
        return $"ip-{Dashed(ip)}.{domain}.internal";
    }

    private static string Dashed(string ip) => ip.Replace('.', '-');
}
