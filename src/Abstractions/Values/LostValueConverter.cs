using System.Text.Json;
using System.Text.Json.Serialization;

namespace OriginScript;

/// <summary>
/// Refuses to write an output or a secret as JSON: the serializer would write the properties of the object instead of its value. A text, and an output,
/// whose value the recipe knows is written as a string.
/// </summary>
internal sealed class LostValueConverter<T> : JsonConverter<T>
    where T : class
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(FindKnownText(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(FindKnownText(value));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new RecipeException($"{typeof(T).Name} cannot be read from JSON. Read a string instead.");

    private static string FindKnownText(T value) =>
        value switch
        {
            Output output => output.Known ?? throw RefuseOutput(output),
            Text text => text.Resolve(static output => output.Known ?? throw RefuseOutput(output)),
            _ => throw new RecipeException(
                "A secret cannot be written as JSON, which is a plain string. Keep what contains it a secret: Secret content = $$\"\"\"{\"password\": \"{{password}}\"}\"\"\"; and pass it to a verb that takes a Secret."
            ),
        };

    private static RecipeException RefuseOutput(Output output) =>
        new RecipeException(
            $"{output.DisplayText} cannot be written as JSON, because it is known only when its step runs. Use a Text, which is resolved then: Text content = $$\"\"\"{{\"url\": \"{{{{broker.Ip}}}}\"}}\"\"\";"
        );
}
