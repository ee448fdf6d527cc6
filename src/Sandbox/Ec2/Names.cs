using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>The addresses an instance has right now and the names that EC2 makes of them.</summary>
internal static class Names
{
    /// <summary>Its Elastic IP, else its automatic address while it runs; null otherwise.</summary>
    public static string? PublicIpOf(this Draft draft, Instance instance)
    {
        var stage = draft.StageOf(instance);
        return stage.IsOver ? null : draft.AddressOf(instance)?.PublicIp ?? (stage == Stage.Running ? instance.PublicIp : null);
    }

    public static string PublicName(this World world, string ip)
    {
        var domain = world.Region == "us-east-1" ? "compute-1" : $"{world.Region}.compute";
        return $"ec2-{Dashed(ip)}.{domain}.amazonaws.com";
    }

    public static string PrivateName(this World world, string ip)
    {
        var domain = world.Region == "us-east-1" ? "ec2" : $"{world.Region}.compute";
        return $"ip-{Dashed(ip)}.{domain}.internal";
    }

    private static string Dashed(string ip) => ip.Replace('.', '-');
}
