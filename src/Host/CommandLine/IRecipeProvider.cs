using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine;

/// <summary>Provides recipes to the command line; tests supply their own.</summary>
internal interface IRecipeProvider
{
    /// <summary>Name, summary and parameters of a recipe without compiling it; null if they are not in the cache.</summary>
    CommandSignature? FindSignature(string path);

    /// <summary>The recipe, ready to be read; compiles it if necessary.</summary>
    PreparedRecipe Load(string path);

    /// <summary>Why the recipe is, or is not, in the cache, as lines of text.</summary>
    string Explain(string path);
}
