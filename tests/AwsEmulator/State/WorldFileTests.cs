using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Tests;

public sealed class WorldFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly WorldFolder _world;

    public WorldFileTests() => _world = WorldFolder.Of(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_log_that_ends_at_any_byte_has_the_changes_that_are_complete()
    {
        var versions = SaveVersions(5);
        var log = File.ReadAllBytes(_world.Log);
        var snapshot = File.ReadAllBytes(_world.World);
        var lines = Encoding.UTF8.GetString(log).Split('\n').Select(line => Encoding.UTF8.GetByteCount(line) + 1).ToArray();
        for (var length = 0; length <= log.Length; length++)
        {
            var (world, end) = WorldLog.Replay(WorldSnapshot.Parse(snapshot), log.AsSpan(0, length));
            var complete = Enumerable.Range(0, 6).Last(count => lines.Take(count).Sum() <= length);
            Assert.Equal((versions[complete].Sequence, lines.Take(complete).Sum()), (world.Sequence, end));
            Assert.Equal(Describe(versions[complete]), Describe(world));
        }
    }

    [Fact]
    public void A_torn_end_is_cut_and_the_world_goes_on()
    {
        var versions = SaveVersions(3);
        using (var log = File.OpenWrite(_world.Log))
            log.SetLength(log.Length - 7);

        Assert.Equal(Describe(versions[2]), Describe(Reopen()));
        Assert.Equal(Describe(versions[2]), Describe(Reopen()));
    }

    [Fact]
    public void A_log_that_outlived_its_snapshot_is_not_applied_twice()
    {
        var versions = SaveVersions(3);
        WorldSnapshot.Save(versions[2], _world);

        Assert.Equal(Describe(versions[3]), Describe(Reopen()));
    }

    [Fact]
    public void A_snapshot_that_was_not_completed_is_ignored()
    {
        var versions = SaveVersions(3);
        File.WriteAllText(_world.WorldTemp, "{ \"format\": 2, ");

        Assert.Equal(Describe(versions[3]), Describe(Reopen()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_damaged_line_before_the_last_is_refused(int line)
    {
        SaveVersions(3);
        var lines = File.ReadAllLines(_world.Log);
        lines[line - 1] = lines[line - 1].Replace("\"i-", "\"j-", StringComparison.Ordinal);
        File.WriteAllLines(_world.Log, lines);

        Assert.StartsWith(
            $"The world in {_world.World} cannot be read (line {line} of its log is damaged): ",
            Assert.Throws<SandboxException>(() => Reopen()).Message
        );
    }

    [Fact]
    public void A_missing_line_is_refused()
    {
        SaveVersions(3);
        var lines = File.ReadAllLines(_world.Log);
        File.WriteAllLines(_world.Log, [lines[0], lines[2]]);

        Assert.Contains("(line 2 of its log does not belong to it)", Assert.Throws<SandboxException>(() => Reopen()).Message);
    }

    [Theory]
    [InlineData("null", "it is not an object")]
    [InlineData("[]", "it is not an object")]
    [InlineData("{}", "it has format 0, but this sandbox supports only formats 1 to 2")]
    [InlineData("{\"format\":3}", "it has format 3, but this sandbox supports only formats 1 to 2")]
    [InlineData("{\"format\":2,\"zones\":null}", "a value in it is null")]
    [InlineData("", "")]
    [InlineData("\0\0\0\0", "")]
    [InlineData("{\"format\":2}", "")]
    [InlineData("{\"format\":1,\"region\":\"us-east-1\"}", "")]
    public void A_file_that_is_no_world_is_refused_in_one_sentence(string text, string problem)
    {
        File.WriteAllText(_world.World, text);

        var error = Assert.Throws<SandboxException>(() => Reopen()).Message;

        Assert.StartsWith($"The world in {_world.World} cannot be read ({problem}", error);
        Assert.EndsWith("): repair the file, reset the world with `origin sandbox reset`, or use another folder.", error);
    }

    [Fact]
    public void A_world_of_the_first_format_is_converted()
    {
        File.WriteAllBytes(_world.World, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "State/world.format1.json")));

        var world = Reopen();

        Assert.Equal(("198.18.0.7", "broker", 5), (world.Addresses.Values.Single().PublicIp, world.Tags.Values.Single()["Name"], world.AddressQuota));
        Assert.Equal((ulong)41, world.IdsIssued);
        Assert.Contains("\"format\": 2", File.ReadAllText(_world.World));
    }

    [Fact]
    public void What_is_written_grows_with_the_changes_and_not_with_their_square()
    {
        var (fewLogged, few) = CountBytes(300);
        var (manyLogged, many) = CountBytes(900);

        Assert.InRange((double)manyLogged / fewLogged, 2.9, 3.1);
        Assert.True(few <= 3 * fewLogged && many <= 3 * manyLogged, $"{few} of {fewLogged}, {many} of {manyLogged}");
    }

    /// <summary>Worlds with one instance more each, all saved; the first is the seed.</summary>
    private List<World> SaveVersions(int count)
    {
        using var file = new WorldFile(_world);
        List<World> versions = [file.OpenOrCreate()];
        for (var number = 1; number <= count; number++)
        {
            versions.Add(AddHost(versions[^1], number));
            file.Save(versions[^2], versions[^1]);
        }

        return versions;
    }

    /// <summary>The bytes of the changes, and those of the changes and all snapshots.</summary>
    private (long Logged, long All) CountBytes(int hosts)
    {
        var folder = WorldFolder.Of(_folder.In($"{hosts}"));
        Directory.CreateDirectory(folder.Path);
        using var file = new WorldFile(folder);
        var world = file.OpenOrCreate();
        var (logged, snapshots, before) = (0L, 0L, 0L);
        for (var number = 1; number <= hosts; number++)
        {
            var next = AddHost(world, number);
            var line = WorldLog.FormatLine(
                JsonSerializer.SerializeToUtf8Bytes(WorldChange.Between(world, next), WorldChangeJson.Default.WorldChange)
            );
            file.Save(world, next);
            world = next;
            logged += line.Length;
            var length = new FileInfo(folder.Log).Length;
            if (length < before + line.Length)
                snapshots += new FileInfo(folder.World).Length;

            before = length;
        }

        return (logged, logged + snapshots);
    }

    private World Reopen()
    {
        using var file = new WorldFile(_world);
        return file.OpenOrCreate();
    }

    private static string Describe(World world) => JsonSerializer.Serialize(world, WorldJson.Default.World);

    private static World AddHost(World world, int number)
    {
        var zone = world.Zones[Route53TestClient.Infra];
        var record = new EmulatedRecordSet
        {
            Name = $"host{number:d4}.infra.example.org.",
            Type = "A",
            Ttl = 300,
            Values = [$"198.19.{number / 250}.{number % 250}"],
            Created = DateTimeOffset.UnixEpoch,
        };
        var instance = new EmulatedInstance
        {
            Id = $"i-{number:x17}",
            ReservationId = "r-0",
            Index = 0,
            ImageId = "ami-0",
            Type = "t3.small",
            SubnetId = "subnet-0a11ce000000000a",
            Groups = ["sg-0a11ce0000000001"],
            Volumes = [],
            InterfaceId = "eni-0",
            PrivateIp = $"172.31.{number / 250}.{number % 250}",
            PublicIp = record.Values[0],
            Metadata = new("optional", "enabled", 1, "disabled"),
            RequestFingerprint = "",
            Created = DateTimeOffset.UnixEpoch,
            Launched = DateTimeOffset.UnixEpoch,
            DesiredState = DesiredState.Running,
            DesiredStateSince = DateTimeOffset.UnixEpoch,
        };
        return world with
        {
            Sequence = world.Sequence + 1,
            IdsIssued = world.IdsIssued + 1,
            Instances = world.Instances.Add(instance.Id, instance),
            Tags = world.Tags.Add(instance.Id, ImmutableSortedDictionary<string, string>.Empty.Add("Name", $"host{number}")),
            Zones = world.Zones.SetItem(zone.Id, zone with { Records = zone.Records.Insert(number % 2 == 0 ? 0 : zone.Records.Count, record) }),
        };
    }
}
