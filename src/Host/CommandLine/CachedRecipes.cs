using OriginScript.Host.Cache;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine;

/// <summary>Recipes by way of the cache.</summary>
internal sealed class CachedRecipes(Lazy<PluginCatalog> catalog, CacheFolder cache) : IRecipes
{
    public Signature? Declared(string path) => null;

    public Script Load(string path) => throw new UsageException($"{catalog}{cache}{path}");

    public string Explain(string path) => "";
}
