using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine;

/// <summary>Recipes by way of the cache.</summary>
internal sealed class CachedRecipes : IRecipes
{
    public Signature? Declared(string path) => null;

    public Script Load(string path) => throw new OriginException($"{path} cannot be compiled: this build of origin has no compiler.");

    public string Explain(string path) => $"miss: {path} cannot be compiled by this build of origin.";
}
