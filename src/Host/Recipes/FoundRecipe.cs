namespace OriginScript.Host.Recipes;

/// <summary>A recipe that was found.</summary>
/// <param name="Name">Folders below <c>scripts/</c> and file joined by colons, <c>origin:baseinstance</c>; only the file name elsewhere.</param>
/// <param name="Path">Its full path.</param>
/// <param name="DisplayPath">Its path as shown to the user: relative if it is below the current folder.</param>
internal sealed record FoundRecipe(string Name, string Path, string DisplayPath);
