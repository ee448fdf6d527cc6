using OriginScript.Host.CommandLine;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Plugins.Loading;
using OriginScript.Host.Recipes;

namespace OriginScript.Host;

/// <summary>Provides recipes from the cache and compiles them on a cache miss.</summary>
internal sealed class CachedRecipeProvider(Lazy<PluginCatalog> catalog, CacheFolder cache, Func<IReadOnlyDictionary<string, string>> reserved)
    : IRecipeProvider
{
    private static readonly Task<Text?> NoResult = Task.FromResult<Text?>(null);

    private RecipeLoader? _loader;

    private RecipeLoader Loader => _loader ??= new(catalog.Value, cache) { ReservedNames = reserved };

    public CommandSignature? FindSignature(string path)
    {
        try
        {
            return Loader.FindCached(path) is { } recipe ? ToSignature(recipe) : null;
        }
        catch (OriginException)
        {
            // Lists and completions omit what cannot be read; the error is reported when the recipe is run.
            return null;
        }
    }

    public PreparedRecipe Load(string path)
    {
        var recipe = Loader.Load(path);
        return new(ToSignature(recipe), recipe.Directory, read => ReadRecipe(recipe, read))
        {
            RequiredPlugins = recipe.RequiredPlugins,
            SecretVariables = recipe.SecretVariables,
            Warnings = [.. recipe.Warnings.Select(warning => warning.ToString())],
        };
    }

    public string Explain(string path) => Loader.Explain(path).ToString();

    private static Task<Text?> ReadRecipe(LoadedRecipe recipe, Recipe read)
    {
        foreach (var variable in recipe.SecretVariables)
            MaskedSecret.Create(Environment.GetEnvironmentVariable(variable) ?? "");
        var reading = recipe.AddSteps(read);
        return reading.IsCompletedSuccessfully ? NoResult : AwaitWithoutResult(reading);
    }

    private static async Task<Text?> AwaitWithoutResult(Task reading)
    {
        await reading.ConfigureAwait(false);
        return null;
    }

    private static CommandSignature ToSignature(LoadedRecipe recipe) =>
        new(recipe.Name, TaskKind.Recipe, recipe.Summary, RequiresConfirmation: false, recipe.Arguments, "", recipe.Path, "");
}
