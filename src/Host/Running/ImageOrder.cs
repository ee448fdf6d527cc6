namespace OriginScript.Host.Running;

/// <summary>What is to be done about the image of the sandbox's machines.</summary>
/// <param name="Rebuild">Build it anew even where it is complete.</param>
/// <param name="Prune">Remove those of other versions of the program.</param>
/// <param name="Packages">Debian's packages to offer on top of the usual ones.</param>
internal sealed record ImageOrder(bool Rebuild, bool Prune, IReadOnlyList<string> Packages);
