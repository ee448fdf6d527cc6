using System.Text.Json;
using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Members whose texts are scrubbed of secrets on their way.</summary>
internal static class ScrubbedJson
{
    public static void Say(this Utf8JsonWriter json, string name, string value) => json.WriteString(name, Secret.Scrub(value));

    public static void List(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(Secret.Scrub(value));
        json.WriteEndArray();
    }

    /// <summary>A state or row as an object of its properties; null for an absent one.</summary>
    public static void State(this Utf8JsonWriter json, string name, object? state)
    {
        json.WritePropertyName(name);
        if (StateJson.Of(state) is { } element)
            json.Copy(element);
        else
            json.WriteNullValue();
    }

    private static void Copy(this Utf8JsonWriter json, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    json.Copy(member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    json.Copy(item);
                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                json.WriteStringValue(Secret.Scrub(element.GetString()!));
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }
}
