using System.Security.Cryptography;
using System.Text.Json;

namespace OriginScript.Sandbox.Worlds;

/// <summary>Reads and writes <c>world.json</c>; at any moment the file on disk is a whole world.</summary>
internal sealed class WorldFile(WorldFolder folder)
{
    public World Open()
    {
        if (!File.Exists(folder.World))
        {
            var world = Seed();
            Save(world);
            return world;
        }

        return Load();
    }

    public void Save(World world)
    {
        using (var file = File.Create(folder.WorldAside))
        {
            JsonSerializer.Serialize(file, world, WorldJson.Default.World);
        }

        File.Move(folder.WorldAside, folder.World, overwrite: true);
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
                $"The world in {folder.World} cannot be read ({broken.Message.TrimEnd('.')}): repair the file, or empty the world with `origin sandbox reset`.", broken);
        }

        return world.Format == World.CurrentFormat
            ? world
            : throw new SandboxException(
                $"The world in {folder.World} has format {world.Format} and this sandbox knows {World.CurrentFormat}: empty it with `origin sandbox reset`, or use another folder.");
    }

    private static World Seed()
    {
        using var seed = typeof(WorldFile).Assembly.GetManifestResourceStream("Seed.json")!;
        var world = JsonSerializer.Deserialize(seed, WorldJson.Default.World)!;
        return world with { Salt = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) };
    }
}
