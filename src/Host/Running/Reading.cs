namespace OriginScript.Host.Running;

/// <summary>A recipe that has been read.</summary>
/// <param name="Recipe">Its hosts and steps.</param>
/// <param name="Result">What a task prints when it is done; null: nothing.</param>
internal sealed record Reading(Recipe Recipe, Text? Result)
{
    /// <summary>Reads the subject. Where a step is wanted twice, it is read again to find both lines.</summary>
    /// <exception cref="OriginException">What is wrong with the recipe, and where.</exception>
    public static async Task<Reading> Of(Subject subject)
    {
        var recipe = Empty(subject, null);
        try
        {
            return new(recipe, await subject.Read(recipe));
        }
        catch (RecipeException e) when (e.Conflict is { } step)
        {
            throw await Conflict(subject, step, e);
        }
    }

    /// <summary>All steps, or those of one host.</summary>
    public IReadOnlyList<Step> Steps(string? only) => only is null ? Recipe.Steps : [.. Recipe.Steps.Where(step => step.Id.Host == only)];

    /// <summary>Refuses a host that the recipe does not name.</summary>
    /// <exception cref="UsageException">It is none of the recipe's.</exception>
    public void Demand(string? host)
    {
        if (host is not null && !Recipe.Steps.Any(step => step.Id.Host == host))
            throw new UsageException($"{Recipe.Name} has no host \"{host}\". Give --only one of {string.Join(", ", Recipe.Hosts)}.");
    }

    private static Recipe Empty(Subject subject, StepId? traced) => new(subject.Name, subject.Directory) { Given = subject.Given, Traced = traced };

    private static async Task<OriginException> Conflict(Subject subject, StepId step, RecipeException first)
    {
        var recipe = Empty(subject, step);
        try
        {
            await subject.Read(recipe);
        }
        catch (RecipeException)
        {
            string?[] places = [.. recipe.Traces.Select(RecipeLine.Of)];
            if (places is [{ } one, .., { } other])
                return new($"{other}: {first.Message} {one} wants the first, {other} the second.", first);
        }

        return first;
    }
}
