using System.Collections.Immutable;
using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Tests;

/// <summary>A seeded world with instances added directly.</summary>
internal static class TestWorld
{
    private static readonly DateTimeOffset Noon = new(2025, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static World Empty()
    {
        using var folder = new TempFolder();
        using var file = new WorldFile(WorldFolder.Of(folder.Path));
        return file.OpenOrCreate();
    }

    public static World With(this World world, EmulatedInstance instance) =>
        world with
        {
            Instances = world.Instances.SetItem(instance.Id, instance),
        };

    public static World With(this World world, EmulatedSecurityGroup group) => world with { Groups = world.Groups.SetItem(group.Id, group) };

    /// <summary>Only these groups.</summary>
    public static World Groups(this World world, params EmulatedSecurityGroup[] groups) =>
        world with
        {
            Groups = groups.ToImmutableSortedDictionary(group => group.Id, group => group),
        };

    public static World Record(this World world, string name, string type, params string[] values)
    {
        var zone = world.Zones[Route53TestClient.Infra];
        var record = new EmulatedRecordSet
        {
            Name = name,
            Type = type,
            Ttl = 300,
            Values = values,
            Created = Noon,
        };
        return world with { Zones = world.Zones.SetItem(zone.Id, zone with { Records = zone.Records.Add(record) }) };
    }

    public static EmulatedSecurityGroup Group(string id, params EmulatedRule[] rules) =>
        new()
        {
            Id = id,
            Name = id,
            Description = id,
            VpcId = "vpc-0a11ce0000000001",
            Created = Noon,
            Rules = rules,
        };

    /// <summary>A running instance; the number is the last of its private and its public address.</summary>
    public static EmulatedInstance Instance(int number, params string[] groups) =>
        new()
        {
            Id = $"i-0000000000000000{number}",
            ReservationId = "r-0",
            Index = 0,
            ImageId = "ami-0",
            Type = "t3.small",
            SubnetId = "subnet-0a11ce000000000a",
            Groups = groups,
            Volumes = [],
            InterfaceId = "eni-0",
            PrivateIp = $"172.31.0.{number}",
            PublicIp = $"198.19.0.{number}",
            Metadata = new("optional", "enabled", 1, "disabled"),
            RequestFingerprint = "",
            Created = Noon,
            Launched = Noon,
            DesiredState = DesiredState.Running,
            DesiredStateSince = Noon,
        };
}
