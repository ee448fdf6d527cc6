namespace OriginScript.Host.Recipes;

/// <summary>An assembly with its cache entry, from the cache or from the compiler.</summary>
internal sealed record CompiledRecipe(RecipeCacheEntry Entry, byte[] Assembly);
