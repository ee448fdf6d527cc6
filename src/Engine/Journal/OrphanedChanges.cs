namespace OriginScript.Engine;

/// <summary>Changes of earlier runs whose steps are no longer in the recipe: they are not compared, and undo leaves them alone.</summary>
internal static class OrphanedChanges
{
    /// <summary>The ids of their steps, in the order in which the changes were made.</summary>
    public static IReadOnlyList<StepId> Find(JournalState records, Recipe recipe, string? only)
    {
        var known = recipe.Steps.Select(step => step.Id).ToHashSet();
        return [.. records.Changes.Select(trail => trail.Step).Where(step => (only is null || only == step.Host) && !known.Contains(step))];
    }
}
