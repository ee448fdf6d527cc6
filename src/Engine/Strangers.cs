namespace OriginScript.Engine;

/// <summary>Changes of earlier runs whose steps the recipe does not have any more: nothing is compared with them, and undo cannot take them back.</summary>
internal static class Strangers
{
    /// <summary>Their names, in the order in which they were made.</summary>
    public static IReadOnlyList<StepId> Of(Records records, Recipe recipe, string? only)
    {
        var known = recipe.Steps.Select(step => step.Id).ToHashSet();
        return [.. records.Changes.Select(trail => trail.Step).Where(step => (only is null || only == step.Host) && !known.Contains(step))];
    }
}
