using System.Collections.Immutable;
using OriginScript.AwsEmulator.Ec2;
using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>The desired state of the machine of one instance that is not terminated.</summary>
internal sealed record DesiredMachine
{
    public required string Id { get; init; }

    /// <summary>False if it is stopped.</summary>
    public required bool Runs { get; init; }

    /// <summary>The launch time, which identifies one start.</summary>
    public required DateTimeOffset Launched { get; init; }

    public required string PrivateIp { get; init; }

    /// <summary>The Elastic IP, or else the automatic address.</summary>
    public required string PublicIp { get; init; }

    /// <summary>The first host of its subnet, as in EC2.</summary>
    public required string Gateway { get; init; }

    /// <summary>The address of the world's resolver: the second host of the network, as in EC2.</summary>
    public required string Resolver { get; init; }

    /// <summary>The host name with its domain.</summary>
    public required string HostName { get; init; }

    /// <summary>The name that EC2 gives to its public address.</summary>
    public required string PublicHostName { get; init; }

    /// <summary>Ids of its security groups.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The Name tag; empty: none.</summary>
    public required string Name { get; init; }

    /// <summary>The machines of all regions.</summary>
    public static ImmutableArray<DesiredMachine> FromWorld(World world) =>
        [
            .. world.AllRegions.SelectMany(region =>
                region
                    .Instances.Values.Where(instance => instance.DesiredState != DesiredState.Terminated)
                    .Select(instance => FromWorld(instance, region))
            ),
        ];

    private static DesiredMachine FromWorld(EmulatedInstance instance, World world)
    {
        var subnet = world.Subnets[instance.SubnetId];
        var publicIp = world.Addresses.Values.FirstOrDefault(address => address.InstanceId == instance.Id)?.PublicIp ?? instance.PublicIp;
        return new()
        {
            Id = instance.Id,
            Runs = instance.DesiredState == DesiredState.Running,
            Launched = instance.Launched,
            PrivateIp = instance.PrivateIp,
            PublicIp = publicIp,
            PublicHostName = world.GetPublicDnsName(publicIp),
            Groups = instance.Groups,
            Gateway = Ipv4Range.GetHost(subnet.Cidr, 1),
            Resolver = Ipv4Range.GetHost(world.Vpcs[subnet.VpcId].Cidr, 2),
            HostName = world.GetPrivateDnsName(instance.PrivateIp),
            Name = world.Tags.GetValueOrDefault(instance.Id)?.GetValueOrDefault("Name") ?? "",
        };
    }
}
