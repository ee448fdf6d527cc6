using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;

namespace OriginScript.Host.CommandLine.Listing;

/// <summary>What recipes declare, as far as it can be told without compiling them.</summary>
internal static class Declarations
{
    public static Signature Declared(this Origin origin, FoundRecipe recipe) => origin.Recipes.Declared(recipe.Path) is { } declared
        ? declared with { Name = recipe.Name }
        : new(recipe.Name, TaskKind.Recipe, LeadingComment.Of(recipe.Path), Asks: false, [], "", recipe.Path, "");
}
