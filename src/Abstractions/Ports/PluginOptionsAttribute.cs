namespace OriginScript;

/// <summary>
/// The options of a plugin: a record with a parameterless constructor whose properties have a <see cref="PluginOptionAttribute"/>. Help, completion,
/// listing and binding follow from the declaration, which is read without loading the plugin. A port gets the values from
/// <see cref="PortContext.Options{T}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PluginOptionsAttribute : Attribute;
