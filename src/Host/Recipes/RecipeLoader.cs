using OriginScript.Host.Cache;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.Recipes;

/// <summary>Turns a path into a recipe that can be read: out of the cache where it holds, through the compiler where it does not.</summary>
internal sealed class RecipeLoader
{
    private readonly PluginCatalog _catalog;
    private readonly RecipeCache _cache;
    private readonly Toolchain _tools;

    /// <param name="catalog">The plugins that recipes may use.</param>
    /// <param name="cache">Where compiled recipes are kept.</param>
    public RecipeLoader(PluginCatalog catalog, CacheFolder cache)
        : this(catalog, new RecipeCache(cache), Toolchain.Current)
    {
    }

    internal RecipeLoader(PluginCatalog catalog, RecipeCache cache, Toolchain tools)
    {
        _catalog = catalog;
        _cache = cache;
        _tools = tools;
    }

    /// <summary>The recipe, ready to be read.</summary>
    /// <exception cref="CompileException">It does not compile.</exception>
    /// <exception cref="OriginException">There is no such file, or it is no text.</exception>
    public LoadedRecipe Load(string path)
    {
        var file = RecipeFile.Read(path);
        var key = CacheKey.Of(file, _catalog, _tools);
        return new(_cache.Find(key) ?? Compile(file, key), _catalog);
    }

    /// <summary>The recipe where it is in the cache; null where it would have to be compiled. For listings and completion.</summary>
    /// <exception cref="OriginException">There is no such file, or it is no text.</exception>
    public LoadedRecipe? Peek(string path) => _cache.Find(CacheKey.Of(RecipeFile.Read(path), _catalog, _tools)) is { } found ? new(found, _catalog) : null;

    /// <summary>Why the cache hits or misses the recipe now; nothing is compiled.</summary>
    /// <exception cref="OriginException">There is no such file, or it is no text.</exception>
    public Explanation Explain(string path) => Explanation.Of(CacheKey.Of(RecipeFile.Read(path), _catalog, _tools), _cache);

    private CompiledRecipe Compile(RecipeFile file, CacheKey key)
    {
        var fresh = FreshRecipe.Of(file, key, _catalog);
        if (_catalog.Folders.All(plugin => plugin.Problem is not null || plugin.IsUnchanged)) // built anew in the meantime: the key speaks of the old one
            _cache.Add(key, fresh);
        return fresh;
    }
}
