using System.Collections.Immutable;
using OriginScript.Sandbox.Ec2;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>What the world says about one instance that is not terminated.</summary>
internal sealed record WantedMachine
{
    public required string Id { get; init; }

    /// <summary>False for one that is stopped.</summary>
    public required bool Runs { get; init; }

    /// <summary>Tells one start from the next.</summary>
    public required DateTimeOffset Launched { get; init; }

    public required string PrivateIp { get; init; }

    /// <summary>The Elastic IP, else the automatic address.</summary>
    public required string PublicIp { get; init; }

    /// <summary>The first host of its subnet, as in EC2.</summary>
    public required string Gateway { get; init; }

    /// <summary>The address of the world's resolver: the second host of the network, as in EC2.</summary>
    public required string Resolver { get; init; }

    /// <summary>With its domain.</summary>
    public required string HostName { get; init; }

    /// <summary>The Name tag; empty where there is none.</summary>
    public required string Name { get; init; }

    public static ImmutableArray<WantedMachine> Of(World world) =>
        [.. world.Instances.Values.Where(instance => instance.Goal != Goal.Terminated).Select(instance => Of(instance, world))];

    private static WantedMachine Of(Instance instance, World world)
    {
        var subnet = world.Subnets[instance.SubnetId];
        return new()
        {
            Id = instance.Id,
            Runs = instance.Goal == Goal.Running,
            Launched = instance.Launched,
            PrivateIp = instance.PrivateIp,
            PublicIp = world.Addresses.Values.FirstOrDefault(address => address.InstanceId == instance.Id)?.PublicIp ?? instance.PublicIp,
            Gateway = Ipv4Range.Host(subnet.Cidr, 1),
            Resolver = Ipv4Range.Host(world.Vpcs[subnet.VpcId].Cidr, 2),
            HostName = world.PrivateName(instance.PrivateIp),
            Name = world.Tags.GetValueOrDefault(instance.Id)?.GetValueOrDefault("Name") ?? "",
        };
    }
}
