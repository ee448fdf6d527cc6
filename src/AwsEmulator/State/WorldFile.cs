using System.Security.Cryptography;
using System.Text.Json;

namespace OriginScript.AwsEmulator.State;

/// <summary>Reads and writes <c>world.json</c>; the file on disk is always complete.</summary>
internal sealed class WorldFile(WorldFolder folder)
{
    /// <summary>How many Elastic IPs an account may have in a new world; null: AWS's default.</summary>
    public int? AddressQuota { get; init; }

    public World OpenOrCreate()
    {
        if (!File.Exists(folder.World))
        {
            var world = CreateSeed();
            Save(world);
            return world;
        }

        return Load();
    }

    public void Save(World world)
    {
        using (var file = File.Create(folder.WorldTemp))
        {
            JsonSerializer.Serialize(file, world, WorldJson.Default.World);
        }

        File.Move(folder.WorldTemp, folder.World, overwrite: true);
    }

    private World Load()
    {
        World world;
        try
        {
            world = JsonSerializer.Deserialize(File.ReadAllBytes(folder.World), WorldJson.Default.World)!;
        }
        catch (JsonException broken)
        {
            throw new SandboxException(
                $"The world in {folder.World} cannot be read ({broken.Message.TrimEnd('.')}): repair the file, or reset the world with `origin sandbox reset`.",
                broken
            );
        }

        return world.Format == World.CurrentFormat
            ? world
            : throw new SandboxException(
                $"The world in {folder.World} has format {world.Format}, but this sandbox supports only format {World.CurrentFormat}: reset it with `origin sandbox reset`, or use another folder."
            );
    }

    private World CreateSeed()
    {
        using var seed = typeof(WorldFile).Assembly.GetManifestResourceStream("Seed.json")!;
        var world = JsonSerializer.Deserialize(seed, WorldJson.Default.World)!;
        return world with { Salt = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)), AddressQuota = AddressQuota ?? world.AddressQuota };
    }
}
