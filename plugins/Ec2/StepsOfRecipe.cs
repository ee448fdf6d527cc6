using System.Runtime.CompilerServices;

namespace OriginScript.Ec2;

/// <summary>The steps of one kind that each recipe has so far; searching all steps of a large recipe for every host would take too long.</summary>
internal static class StepsOfRecipe<TStep>
    where TStep : Step
{
    private static readonly ConditionalWeakTable<Recipe, List<TStep>> Known = [];

    /// <summary>The steps that were added, in order.</summary>
    public static IReadOnlyList<TStep> Of(Recipe recipe) => Known.TryGetValue(recipe, out var steps) ? steps : [];

    /// <summary>Adds the step to the recipe.</summary>
    public static void Add(Recipe recipe, TStep step)
    {
        recipe.Add(step);
        Known.GetOrCreateValue(recipe).Add(step);
    }
}
