using System.Text.Json.Serialization;

namespace OriginScript.Sandbox.Worlds;

/// <summary>Where an instance was last sent; when it gets there is a matter of time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Goal>))]
internal enum Goal
{
    Running,
    Stopped,
    Terminated,
}
