using OriginScript.Compiler;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.CommandLine.Listing;

/// <summary>The signatures of recipes, as far as they are known without compiling.</summary>
internal static class RecipeSignatures
{
    public static CommandSignature GetSignature(this CommandServices origin, FoundRecipe recipe) =>
        origin.Recipes.FindSignature(recipe.Path) is { } declared
            ? declared with
            {
                Name = recipe.Name,
            }
            : new(recipe.Name, TaskKind.Recipe, ReadSummary(recipe.Path), RequiresConfirmation: false, [], "", recipe.Path, "");

    private static string ReadSummary(string path) => FileKind.IsSpecial(path) ? "" : RecipeHeaderComment.Read(File.ReadLines(path));
}
