namespace OriginScript.Host.Plugins;

/// <summary>An extension property with an output of a host, as a recipe writes it.</summary>
/// <param name="Name">The property's name, <c>InstanceId</c>.</param>
/// <param name="Type">The full name of the class that declares it.</param>
internal sealed record OutputProperty(string Name, string Type);
