using System.Text.Json;
using System.Text.Json.Serialization;

namespace OriginScript.Engine;

/// <summary>States as JSON: as stored in the journal and shown by <c>--json</c>.</summary>
public static class StateJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new ValuesConverter(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The state as an object with a member for each property; null for an absent one.</summary>
    public static JsonElement? ToJson(object? state) => state is null ? null : JsonSerializer.SerializeToElement(state, state.GetType(), Options);

    internal static object? ToState(JsonElement? element, Type type) =>
        element is { } value ? JsonSerializer.Deserialize(value, type, Options) : null;

    private sealed class ValuesConverter : JsonConverter<Values>
    {
        public override Values? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<string[]>(ref reader, options) is { } items ? Values.Create(items) : null;

        public override void Write(Utf8JsonWriter writer, Values value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                writer.WriteStringValue(item);
            writer.WriteEndArray();
        }
    }
}
