namespace OriginScript.Host.Recipes;

/// <summary>Why a recipe is in the cache or not, for <c>origin cache explain</c>.</summary>
/// <param name="IsHit">Whether it would be loaded without the compiler.</param>
/// <param name="Reason">Why, as a sentence.</param>
/// <param name="Key">The inputs of its key and the key itself.</param>
/// <param name="Folder">The folder of the entry that hits; null if none does.</param>
internal sealed record CacheExplanation(bool IsHit, string Reason, CacheKey Key, string? Folder)
{
    public static CacheExplanation Explain(CacheKey key, RecipeCache cache)
    {
        var variants = cache.GetVariants(key);
        foreach (var folder in variants)
        {
            if (FindProblem(folder, cache) is null)
                return new(true, "Nothing it was compiled from has changed.", key, folder);
        }

        return new(false, variants.Length > 0 ? $"{FindProblem(variants[0], cache)}." : DescribeDifference(key, cache), key, null);
    }

    /// <summary>The explanation as lines, hit or miss first.</summary>
    public override string ToString() =>
        string.Join(
            '\n',
            [
                $"{(IsHit ? "hit" : "miss")}: {Reason}",
                $"key: {Key.Hash}",
                .. Key.Inputs.Select(input => $"  {input.Name}: {input.Value}"),
                .. Folder is null ? Array.Empty<string>() : [$"entry: {Folder}"],
            ]
        );

    private static string? FindProblem(string folder, RecipeCache cache) =>
        cache.ReadEntry(folder) is not { } entry
            ? $"The entry {folder} is damaged"
            : RecipeCache.DescribeChange(entry) ?? (cache.ReadAssembly(folder, entry) is null ? $"The assembly in {folder} is damaged" : null);

    private static string DescribeDifference(CacheKey key, RecipeCache cache)
    {
        var path = key.Inputs.First(input => input.Name == "path").Value;
        var newest = cache.GetEntries().Select(entry => cache.ReadEntry(entry.Folder)).FirstOrDefault(entry => entry?.Path == path);
        if (newest is null)
            return $"{DisplayPath.Of(path)} has not been compiled yet.";
        var before = newest.Inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in key.Inputs)
        {
            if (!before.Remove(name, out var was))
                return $"The {name} was added since it was last compiled.";
            if (was != value)
                return $"The {name} has changed since it was last compiled: it was {was} and is now {value}.";
        }

        return $"The {before.Keys.First()} was removed since it was last compiled.";
    }
}
