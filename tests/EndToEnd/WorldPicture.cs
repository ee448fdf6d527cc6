using System.Text.Json;
using OriginScript.AwsEmulator.Server;

namespace OriginScript.EndToEnd.Tests;

/// <summary>A description of the resources in a sandbox, without the ids and addresses that differ between sandboxes.</summary>
internal static class WorldPicture
{
    private static readonly string[] DefaultRecordTypes = ["NS", "SOA"];

    public static string Describe(string folder)
    {
        using var world = JsonDocument.Parse(SandboxWorld.Export(folder));
        var root = world.RootElement;
        var region = root.GetProperty("regions").GetProperty("us-east-1");
        var instances = region.GetProperty("instances").EnumerateObject().Select(item => item.Value).ToList();
        var addresses = region.GetProperty("addresses").EnumerateObject().Select(item => item.Value).ToList();
        var names = addresses.ToDictionary(address => Text(address, "publicIp"), address => $"<{Name(region, address)}>");
        return string.Join(
            '\n',
            [
                .. instances
                    .Select(instance => $"instance {Name(region, instance)} {Text(instance, "type")} goal {instance.GetProperty("goal")}")
                    .Order(),
                .. addresses.Select(address => $"address {Name(region, address)} on {On(region, address, instances)}").Order(),
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

    private static string Name(JsonElement region, JsonElement thing) =>
        region.GetProperty("tags").TryGetProperty(Text(thing, "id"), out var tags) && tags.TryGetProperty("Name", out var name)
            ? name.GetString()!
            : "unnamed";

    private static string On(JsonElement region, JsonElement address, List<JsonElement> instances) =>
        address.TryGetProperty("instanceId", out var id)
            ? Name(region, instances.Single(instance => Text(instance, "id") == id.GetString()))
            : "nothing";

    private static string Values(JsonElement record, Dictionary<string, string> names) =>
        string.Join(
            ' ',
            record.GetProperty("values").EnumerateArray().Select(value => names.GetValueOrDefault(value.GetString()!, value.GetString()!))
        );
}
