using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OriginScript.Engine;

/// <summary>States as JSON: as stored in the journal and shown by <c>--json</c>.</summary>
internal static class StateJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new ValuesConverter(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatIsAlwaysWritten } },
    };

    /// <summary>The state as an object with a member for each property; null for an absent one.</summary>
    public static JsonElement? ToJson(object? state) => state is null ? null : JsonSerializer.SerializeToElement(state, state.GetType(), Options);

    /// <exception cref="JsonException">It has other properties than the record, or other types.</exception>
    internal static object ToState(JsonElement element, Type type) =>
        JsonSerializer.Deserialize(element, type, Options) ?? throw new JsonException("null");

    /// <summary>The properties of a state record as they are stored: names, and types as C# spells them.</summary>
    internal static IEnumerable<(string Name, string Type)> GetProperties(Type state) =>
        Options
            .GetTypeInfo(state)
            .Properties.Select(property =>
                (
                    property.Name,
                    $"{DescribeType(property.PropertyType)}{(property.IsGetNullable ? "?" : "")}{(IsReadBack(property) ? "" : " (not read back)")}"
                )
            );

    private static string DescribeType(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            { IsEnum: true } kind => $"{kind.Name}({string.Join('|', Enum.GetNames(kind))})",
            var plain when plain == typeof(string) => "string",
            var plain when plain == typeof(bool) => "bool",
            var plain when plain == typeof(int) => "int",
            var plain when plain == typeof(long) => "long",
            var plain => plain.Name,
        };

    private static bool IsReadBack(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    // A missing property would otherwise be read as null or zero, and the state would seem to have been changed by somebody.
    private static void RequireWhatIsAlwaysWritten(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = !property.IsGetNullable && IsReadBack(property);
    }

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
