using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>One volume of a launch.</summary>
internal sealed record Disk(string Device, int Size, string Type, bool Encrypted, bool DeleteOnTermination, string? Snapshot)
{
    /// <summary>The image's root disk with the changes of the call, and the disks that the call adds.</summary>
    public static IReadOnlyList<Disk> Parse(QueryParameters query, EmulatedImage image)
    {
        var root = new Disk(image.RootDevice, image.Size, "gp3", false, true, image.Snapshot);
        Disk[] asked = [.. query.Each("BlockDeviceMapping").Select(mapping => Parse(mapping, root))];
        return asked.Any(disk => disk.Device == root.Device) ? asked : [root, .. asked];
    }

    public string CreateVolume(Transaction transaction, EmulatedInstance instance, IEnumerable<KeyValuePair<string, string>> tags)
    {
        var volume = new Volume
        {
            Id = transaction.NextId("vol"),
            InstanceId = instance.Id,
            Zone = transaction.World.Subnets[instance.SubnetId].Zone,
            Device = Device,
            Size = Size,
            Type = Type,
            Encrypted = Encrypted,
            DeleteOnTermination = DeleteOnTermination,
            Snapshot = Snapshot,
            Created = transaction.Now,
        };
        transaction.World = transaction.World with { Volumes = transaction.World.Volumes.Add(volume.Id, volume) };
        transaction.AddTags(volume.Id, tags);
        return volume.Id;
    }

    private static Disk Parse(QueryParameters mapping, Disk root)
    {
        var device = mapping.Required("DeviceName");
        var ebs = mapping.Nested("Ebs");
        ebs.AcceptAndIgnore("Iops", "Throughput", "KmsKeyId");
        var start = device == root.Device ? root : root with { Device = device, Size = 0, Snapshot = null };
        var disk = start with
        {
            Size = ebs.Number("VolumeSize") ?? start.Size,
            Type = ebs["VolumeType"] ?? start.Type,
            Encrypted = ebs.Bool("Encrypted"),
            DeleteOnTermination = ebs.Bool("DeleteOnTermination", otherwise: true),
            Snapshot = ebs["SnapshotId"] ?? start.Snapshot,
        };
        return (disk.Size, disk.Snapshot) switch
        {
            (< 1, null) => throw ApiException.MissingParameter("size or snapshotId"),
            var (size, snapshot) when snapshot == root.Snapshot && size < root.Size => throw new ApiException(
                "InvalidBlockDeviceMapping",
                $"Volume of size {size}GB is smaller than snapshot '{snapshot}', expect size >= {root.Size}GB"
            ),
            _ => disk,
        };
    }
}
