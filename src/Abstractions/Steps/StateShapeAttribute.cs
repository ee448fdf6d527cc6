namespace OriginScript;

/// <summary>
/// The version of a state record's shape: its properties and their types as stored in journals. A record without it has version 1. Raise it when a
/// property is added, removed or changed, and override <see cref="Step{TState}.Upgrade"/>, so that journals of earlier releases stay readable. A
/// property that is only renamed keeps its stored name with <c>[JsonPropertyName]</c>.
/// </summary>
/// <param name="version">1 or more.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StateShapeAttribute(int version) : Attribute
{
    /// <summary>The version.</summary>
    public int Version { get; } = version;
}
