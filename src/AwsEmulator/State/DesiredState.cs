using System.Text.Json.Serialization;

namespace OriginScript.AwsEmulator.State;

/// <summary>The state that an instance was last told to enter; it gets there after some time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DesiredState>))]
internal enum DesiredState
{
    Running,
    Stopped,
    Terminated,
}
