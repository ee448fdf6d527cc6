using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine;

/// <summary>A plugin as <c>origin plugin list</c> shows it.</summary>
/// <param name="Name">Its assembly's name, <c>OriginScript.Ec2</c>.</param>
/// <param name="Version">Its assembly's version.</param>
/// <param name="Folder">Where it was found.</param>
/// <param name="Problem">Why it cannot be used; null if it can.</param>
internal sealed record FoundPlugin(string Name, string Version, string Folder, string? Problem)
{
    /// <summary>What it makes known to recipes.</summary>
    public IReadOnlyList<ProvidedName> Names { get; init; } = [];
}
