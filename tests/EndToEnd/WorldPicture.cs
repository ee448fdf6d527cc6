using System.Text.Json;

namespace OriginScript.EndToEnd.Tests;

/// <summary>A description of the resources in a sandbox, without the ids and addresses that differ between sandboxes.</summary>
internal static class WorldPicture
{
    private static readonly string[] DefaultRecordTypes = ["NS", "SOA"];

    public static string Describe(string folder)
    {
        using var world = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "world.json")));
        var root = world.RootElement;
        var instances = root.GetProperty("instances").EnumerateObject().Select(item => item.Value).ToList();
        var addresses = root.GetProperty("addresses").EnumerateObject().Select(item => item.Value).ToList();
        var names = addresses.ToDictionary(address => Text(address, "publicIp"), address => $"<{Name(root, address)}>");
        return string.Join(
            '\n',
            [
                .. instances
                    .Select(instance => $"instance {Name(root, instance)} {Text(instance, "type")} goal {instance.GetProperty("goal")}")
                    .Order(),
                .. addresses.Select(address => $"address {Name(root, address)} on {On(root, address, instances)}").Order(),
                .. root.GetProperty("zones")
                    .EnumerateObject()
                    .SelectMany(zone => zone.Value.GetProperty("records").EnumerateArray())
                    .Where(record => !DefaultRecordTypes.Contains(Text(record, "type")))
                    .Select(record => $"record {Text(record, "name")} {Text(record, "type")} {record.GetProperty("ttl")} {Values(record, names)}")
                    .Order(),
            ]
        );
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static string Name(JsonElement root, JsonElement thing) =>
        root.GetProperty("tags").TryGetProperty(Text(thing, "id"), out var tags) && tags.TryGetProperty("Name", out var name)
            ? name.GetString()!
            : "unnamed";

    private static string On(JsonElement root, JsonElement address, List<JsonElement> instances) =>
        address.TryGetProperty("instanceId", out var id)
            ? Name(root, instances.Single(instance => Text(instance, "id") == id.GetString()))
            : "nothing";

    private static string Values(JsonElement record, Dictionary<string, string> names) =>
        string.Join(
            ' ',
            record.GetProperty("values").EnumerateArray().Select(value => names.GetValueOrDefault(value.GetString()!, value.GetString()!))
        );
}
