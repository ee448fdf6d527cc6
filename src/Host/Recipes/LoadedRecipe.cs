using OriginScript.Host.Catalog;

namespace OriginScript.Host.Recipes;

/// <summary>A recipe that is ready to be read; its plugins are loaded when it is.</summary>
internal sealed class LoadedRecipe(CompiledRecipe compiled, PluginCatalog catalog)
{
    private readonly Entry _entry = compiled.Entry;
    private Func<object?[], Task<object>>? _script;

    /// <summary>The full path.</summary>
    public string Path => _entry.Path;

    /// <summary>The file's name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder that its relative paths start from.</summary>
    public string Directory => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The comment at its top, on one line; empty where there is none.</summary>
    public string Summary => _entry.Summary;

    /// <summary>What it asks of the command line.</summary>
    public IReadOnlyList<Parameter> Arguments => _entry.Arguments;

    /// <summary>The plugins that it references; loading them loads what they build on.</summary>
    public IReadOnlyList<string> Needs => _entry.Needs;

    /// <summary>What the compiler warned of.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _entry.Warnings;

    /// <summary>Adds the recipe's steps.</summary>
    /// <exception cref="RecipeFault">Something in the recipe went wrong; it names the line.</exception>
    /// <exception cref="RecipeException">One step is wanted twice; both lines are found by reading again with <see cref="Recipe.Traced"/>.</exception>
    /// <exception cref="PluginException">A plugin cannot be loaded.</exception>
    public Task Read(Recipe recipe)
    {
        _script ??= Script();
        var reading = _script([recipe, null]);
        return reading.IsCompletedSuccessfully ? reading : Explained(reading);
    }

    private async Task Explained(Task reading)
    {
        try
        {
            await reading.ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (RecipeException { Conflict: not null } or OperationCanceledException))
        {
            throw RecipeFault.Of(e, [Path, .. _entry.Loaded.Select(file => file.Name)], Needs);
        }
    }

    private Func<object?[], Task<object>> Script()
    {
        var context = new RecipeContext(Name, catalog.Load(Needs));
        using var assembly = new MemoryStream(compiled.Assembly);
        return context.LoadFromStream(assembly)
            .GetType(_entry.EntryPoint.Type, throwOnError: true)!
            .GetMethod(_entry.EntryPoint.Method)!
            .CreateDelegate<Func<object?[], Task<object>>>();
    }
}
