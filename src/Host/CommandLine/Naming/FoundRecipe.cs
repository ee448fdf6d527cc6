namespace OriginScript.Host.CommandLine.Naming;

/// <summary>A recipe that was found.</summary>
/// <param name="Name">Folders below <c>scripts/</c> and file with colons between them, <c>origin:baseinstance</c>; the bare file name elsewhere.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Title">How the user would write its path: relative to the current folder where it is below it.</param>
internal sealed record FoundRecipe(string Name, string Path, string Title);
