using System.Runtime.CompilerServices;

namespace OriginScript.Ec2;

/// <summary>Remembers which hosts have an Elastic IP, without a search through the plan for each launch.</summary>
internal static class FixedAddress
{
    private static readonly ConditionalWeakTable<HostBuilder, object> Hosts = [];

    public static bool IsOf(HostBuilder host) => Hosts.TryGetValue(host, out _);

    public static void Remember(HostBuilder host) => Hosts.AddOrUpdate(host, host);
}
