namespace OriginScript.Host.Recipes;

/// <summary>An assembly with its entry, out of the cache or fresh from the compiler.</summary>
internal sealed record CompiledRecipe(Entry Entry, byte[] Assembly);
