using System.Text.Json;
using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Writes JSON members with secrets scrubbed from their texts.</summary>
internal static class ScrubbedJson
{
    public static void WriteScrubbed(this Utf8JsonWriter json, string name, string value) => json.WriteString(name, Secret.Scrub(value));

    public static void WriteScrubbedList(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(Secret.Scrub(value));
        json.WriteEndArray();
    }

    /// <summary>A state or row as an object of its properties; null if it is absent.</summary>
    public static void WriteScrubbedState(this Utf8JsonWriter json, string name, object? state)
    {
        json.WritePropertyName(name);
        if (StateJson.ToJson(state) is { } element)
            json.WriteScrubbedElement(element);
        else
            json.WriteNullValue();
    }

    private static void WriteScrubbedElement(this Utf8JsonWriter json, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    json.WriteScrubbedElement(member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    json.WriteScrubbedElement(item);
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
