using System.Text.Json.Serialization;

namespace OriginScript.AwsEmulator.State;

// Generated at compile time: reflection would take longer than the rest of the startup.
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(World))]
[JsonSerializable(typeof(RegionState))]
internal sealed partial class WorldJson : JsonSerializerContext;
