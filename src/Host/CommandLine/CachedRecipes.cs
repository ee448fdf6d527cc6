using OriginScript.Host.Cache;
using OriginScript.Host.Catalog;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.CommandLine;

/// <summary>Recipes by way of the cache, compiled where it misses.</summary>
internal sealed class CachedRecipes(Lazy<PluginCatalog> catalog, CacheFolder cache) : IRecipes
{
    private static readonly Task<Text?> Nothing = Task.FromResult<Text?>(null);

    private RecipeLoader? _loader;

    private RecipeLoader Loader => _loader ??= new(catalog.Value, cache);

    public Signature? Declared(string path)
    {
        try
        {
            return Loader.Peek(path) is { } recipe ? Signature(recipe) : null;
        }
        catch (OriginException)
        {
            // A list and a completion leave out what cannot be told; whoever runs the recipe hears why.
            return null;
        }
    }

    public Script Load(string path)
    {
        var recipe = Loader.Load(path);
        return new(Signature(recipe), recipe.Directory, read => Read(recipe, read))
        {
            Needs = recipe.Needs,
            Warnings = [.. recipe.Warnings.Select(warning => warning.ToString())],
        };
    }

    public string Explain(string path) => Loader.Explain(path).ToString();

    private static Task<Text?> Read(LoadedRecipe recipe, Recipe read)
    {
        var reading = recipe.Read(read);
        return reading.IsCompletedSuccessfully ? Nothing : Awaited(reading);
    }

    private static async Task<Text?> Awaited(Task reading)
    {
        await reading.ConfigureAwait(false);
        return null;
    }

    private static Signature Signature(LoadedRecipe recipe) => new(recipe.Name, TaskKind.Recipe, recipe.Summary, Asks: false, recipe.Arguments, "", recipe.Path, "");
}
