namespace OriginScript.Compiler;

/// <summary>A plugin whose verbs a recipe may use.</summary>
/// <param name="Name">Its assembly's name.</param>
/// <param name="Path">Its main assembly.</param>
/// <param name="Namespaces">Those that contain its verbs.</param>
internal sealed record PluginReference(string Name, string Path, IReadOnlyList<string> Namespaces);
