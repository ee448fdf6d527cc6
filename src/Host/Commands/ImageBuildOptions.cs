namespace OriginScript.Host.Commands;

/// <summary>How to build the image of the sandbox's machines.</summary>
/// <param name="Rebuild">Rebuild it even if it is complete.</param>
/// <param name="Prune">Remove images of other versions of the program.</param>
/// <param name="Packages">Debian packages to provide in addition to the default ones.</param>
internal sealed record ImageBuildOptions(bool Rebuild, bool Prune, IReadOnlyList<string> Packages);
