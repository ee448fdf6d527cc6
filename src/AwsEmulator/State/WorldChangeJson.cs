using System.Text.Json.Serialization;

namespace OriginScript.AwsEmulator.State;

// A change is one line.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(WorldChange))]
internal sealed partial class WorldChangeJson : JsonSerializerContext;
