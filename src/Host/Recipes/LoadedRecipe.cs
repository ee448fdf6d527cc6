using OriginScript.Host.Plugins;
using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Recipes;

/// <summary>A recipe that is ready to be evaluated; its plugins are loaded when it is.</summary>
internal sealed class LoadedRecipe(CompiledRecipe compiled, PluginCatalog catalog)
{
    private readonly RecipeCacheEntry _entry = compiled.Entry;
    private Func<object?[], Task<object>>? _entryPoint;

    /// <summary>The full path.</summary>
    public string Path => _entry.Path;

    /// <summary>The file's name without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder that its relative paths start from.</summary>
    public string Directory => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The comment at its top, on one line; empty if there is none.</summary>
    public string Summary => _entry.Summary;

    /// <summary>The arguments and options that it declares.</summary>
    public IReadOnlyList<Parameter> Arguments => _entry.Arguments;

    /// <summary>The plugins that it references; loading them loads what they build on.</summary>
    public IReadOnlyList<string> RequiredPlugins => _entry.RequiredPlugins;

    /// <summary>The environment variables of the secrets that it names.</summary>
    public IReadOnlyList<string> SecretVariables => _entry.SecretVariables;

    /// <summary>The compiler's warnings.</summary>
    public IReadOnlyList<RecipeDiagnostic> Warnings => _entry.Warnings;

    /// <summary>Adds the recipe's steps.</summary>
    /// <exception cref="RecipeEvaluationException">The recipe failed; the message names the line.</exception>
    /// <exception cref="RecipeException">One thing is wanted twice in different states; evaluating again finds both lines, with <see cref="Recipe.TracedSteps"/>.</exception>
    /// <exception cref="PluginException">A plugin cannot be loaded.</exception>
    public Task AddSteps(Recipe recipe)
    {
        var entryPoint = _entryPoint ??= CreateEntryPoint();
        var reading = EvaluationContext.Run(() => entryPoint([new RecipeScript(recipe), null]));
        return reading.IsCompletedSuccessfully ? reading : TranslateErrors(reading);
    }

    private async Task TranslateErrors(Task reading)
    {
        try
        {
            await reading.ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (RecipeException { Conflict.Count: > 0 } or OperationCanceledException))
        {
            throw RecipeEvaluationException.From(e, [Path, .. _entry.LoadedFiles.Select(file => file.Name)], catalog, RequiredPlugins);
        }
    }

    private Func<object?[], Task<object>> CreateEntryPoint()
    {
        var context = new RecipeLoadContext(Name, catalog.Load(RequiredPlugins), new CallPositions(_entry.Calls));
        using var assembly = new MemoryStream(compiled.Assembly);
        return context
            .LoadFromStream(assembly)
            .GetType(_entry.EntryPoint.Type, throwOnError: true)!
            .GetMethod(_entry.EntryPoint.Method)!
            .CreateDelegate<Func<object?[], Task<object>>>();
    }
}
