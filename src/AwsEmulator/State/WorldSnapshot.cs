using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OriginScript.AwsEmulator.State;

/// <summary>Reads and writes <c>world.json</c>: the whole world at one moment. The file on disk is always complete.</summary>
internal static class WorldSnapshot
{
    private static readonly string[] RegionalProperties =
    [
        "addressQuota",
        "vpcs",
        "subnets",
        "groups",
        "instances",
        "volumes",
        "addresses",
        "tags",
        "images",
    ];

    public static World CreateSeed()
    {
        using var seed = typeof(WorldSnapshot).Assembly.GetManifestResourceStream("Seed.json")!;
        var world = JsonSerializer.Deserialize(seed, WorldJson.Default.World)!;
        return (world with { Salt = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) }).In(RegionSeed.HomeRegion);
    }

    /// <exception cref="FormatException">The text is not that of a world.</exception>
    public static World Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            var json = JsonNode.Parse(text) as JsonObject ?? throw new FormatException("it is not an object");
            var format = json["format"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
            if (format is < 1 or > World.CurrentFormat)
                throw new FormatException($"it has format {format}, but this sandbox supports only formats 1 to {World.CurrentFormat}");

            if (HasNull(json))
                throw new FormatException("a value in it is null");

            if (format == 1)
                ConvertFromFormat1(json);

            var world = json.Deserialize(WorldJson.Default.World)!;
            return world.In(RegionSeed.HomeRegion);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException(broken.Message.TrimEnd('.'), broken);
        }
    }

    public static void Save(World world, WorldFolder folder)
    {
        using (var file = File.Create(folder.WorldTemp))
        {
            JsonSerializer.Serialize(file, world, WorldJson.Default.World);
            file.Flush(flushToDisk: true);
        }

        File.Move(folder.WorldTemp, folder.World, overwrite: true);
    }

    // A world is written without its properties that are null.
    private static bool HasNull(JsonNode? node) =>
        node switch
        {
            null => true,
            JsonObject members => members.Any(member => HasNull(member.Value)),
            JsonArray items => items.Any(HasNull),
            _ => false,
        };

    // The first format had one region, and no log.
    private static void ConvertFromFormat1(JsonObject json)
    {
        var region = new JsonObject();
        foreach (var name in RegionalProperties)
        {
            if (json.Remove(name, out var value))
                region[name] = value;
        }

        var home = json.Remove("region", out var written) && written is JsonValue text && text.TryGetValue<string>(out var known) ? known : "";
        json["sequence"] = 0;
        json["regions"] = new JsonObject { [home] = region };
    }
}
