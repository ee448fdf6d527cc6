namespace OriginScript.Host.Recipes;

/// <summary>Why a recipe is in the cache or not, for <c>origin cache explain</c>.</summary>
/// <param name="IsHit">Whether it would be loaded without the compiler.</param>
/// <param name="Reason">Why, as a sentence.</param>
/// <param name="Key">The inputs of its key and the key itself.</param>
/// <param name="Folder">Where the entry is that hits; null where none does.</param>
internal sealed record Explanation(bool IsHit, string Reason, CacheKey Key, string? Folder)
{
    public static Explanation Of(CacheKey key, RecipeCache cache)
    {
        var variants = cache.Variants(key);
        foreach (var folder in variants)
        {
            if (Trouble(folder, cache) is null)
                return new(true, "Everything it was compiled from is as it was.", key, folder);
        }

        return new(false, variants.Length > 0 ? $"{Trouble(variants[0], cache)}." : Difference(key, cache), key, null);
    }

    /// <summary>All of it in lines, the verdict first.</summary>
    public override string ToString() => string.Join('\n',
    [
        $"{(IsHit ? "hit" : "miss")}: {Reason}",
        $"key: {Key.Hash}",
        .. Key.Inputs.Select(input => $"  {input.Name}: {input.Value}"),
        .. Folder is null ? Array.Empty<string>() : [$"entry: {Folder}"],
    ]);

    private static string? Trouble(string folder, RecipeCache cache) => cache.Open(folder) is not { } entry ? $"The entry {folder} is damaged"
        : RecipeCache.Change(entry) ?? (cache.Assembly(folder, entry) is null ? $"The assembly in {folder} is damaged" : null);

    private static string Difference(CacheKey key, RecipeCache cache)
    {
        var path = key.Inputs.First(input => input.Name == "path").Value;
        var newest = cache.All().Select(entry => cache.Open(entry.Folder)).FirstOrDefault(entry => entry?.Path == path);
        if (newest is null)
            return $"{ShownPath.Of(path)} has not been compiled yet.";
        var before = newest.Inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in key.Inputs)
        {
            if (!before.Remove(name, out var was))
                return $"The {name} is new since it was last compiled.";
            if (was != value)
                return $"The {name} has changed since it was last compiled: it was {was} and is {value}.";
        }

        return $"The {before.Keys.First()} is gone since it was last compiled.";
    }
}
