namespace OriginScript.Host.Plugins;

/// <summary>A plugin that another one builds on.</summary>
/// <param name="Plugin">Its assembly name.</param>
/// <param name="Versions">The versions that fit, as written in <see cref="BuildsOnAttribute"/>.</param>
internal sealed record PluginDependency(string Plugin, string Versions);
