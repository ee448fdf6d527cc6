using OriginScript.Host.Platform;
using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Recipes;

/// <summary>Turns a path into a recipe that can be evaluated: from the cache if it has a valid entry, otherwise through the compiler.</summary>
internal sealed class RecipeLoader
{
    private readonly PluginCatalog _catalog;
    private readonly RecipeCache _cache;
    private readonly Toolchain _tools;

    /// <param name="catalog">The plugins that recipes may use.</param>
    /// <param name="cache">Where compiled recipes are stored.</param>
    public RecipeLoader(PluginCatalog catalog, CacheFolder cache)
        : this(catalog, new RecipeCache(cache), Toolchain.Current) { }

    internal RecipeLoader(PluginCatalog catalog, RecipeCache cache, Toolchain tools)
    {
        _catalog = catalog;
        _cache = cache;
        _tools = tools;
    }

    /// <summary>
    /// Returns the names of origin's own options, which a recipe must not declare, and the command that each belongs to. Called only to compile one.
    /// </summary>
    public Func<IReadOnlyDictionary<string, string>> ReservedNames { get; init; } = () => new Dictionary<string, string>();

    /// <summary>The recipe, ready to be evaluated.</summary>
    /// <exception cref="CompileException">It does not compile.</exception>
    /// <exception cref="OriginException">The file does not exist, or it is not text.</exception>
    public LoadedRecipe Load(string path)
    {
        var file = RecipeFile.Read(path);
        var key = CacheKey.Compute(file, _catalog, _tools);
        return new(_cache.Find(key) ?? Compile(file, key), _catalog);
    }

    /// <summary>The recipe if it is in the cache; null if it would have to be compiled. For listings and completion.</summary>
    /// <exception cref="OriginException">The file does not exist, or it is not text.</exception>
    public LoadedRecipe? FindCached(string path) =>
        _cache.Find(CacheKey.Compute(RecipeFile.Read(path), _catalog, _tools)) is { } found ? new(found, _catalog) : null;

    /// <summary>Why the cache hits or misses the recipe now; nothing is compiled.</summary>
    /// <exception cref="OriginException">The file does not exist, or it is not text.</exception>
    public CacheExplanation Explain(string path) => CacheExplanation.Explain(CacheKey.Compute(RecipeFile.Read(path), _catalog, _tools), _cache);

    private CompiledRecipe Compile(RecipeFile file, CacheKey key)
    {
        var fresh = RecipeCompilation.Compile(file, key, _catalog, ReservedNames());

        // A plugin that was rebuilt in the meantime is not the one that the key is about.
        if (_catalog.Folders.All(plugin => plugin.Problem is not null || plugin.IsUnchanged))
            _cache.Add(key, fresh);
        return fresh;
    }
}
