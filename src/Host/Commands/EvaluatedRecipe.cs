using OriginScript.Host.Platform;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Commands;

/// <summary>A recipe that has been evaluated.</summary>
/// <param name="Recipe">Its hosts and steps.</param>
/// <param name="Result">What a task prints when it is done; null if nothing.</param>
internal sealed record EvaluatedRecipe(Recipe Recipe, Text? Result)
{
    /// <summary>Evaluates the target. If one thing is wanted twice in different states, evaluates it again to find both lines.</summary>
    /// <param name="bench">Where it is reported if this takes long.</param>
    /// <param name="subject">The recipe or the task.</param>
    /// <exception cref="OriginException">What is wrong with the recipe, and where.</exception>
    public static async Task<EvaluatedRecipe> Evaluate(CommandContext bench, PlanTarget subject)
    {
        var recipe = CreateRecipe(subject, []);
        try
        {
            return new(recipe, await new EvaluationWatch(bench, subject.Title).Wait(() => subject.AddSteps(recipe)));
        }
        catch (RecipeException e) when (e.Conflict is [_, ..] steps)
        {
            throw await LocateConflict(subject, steps, e);
        }
    }

    /// <summary>All steps, or those of one host.</summary>
    public IReadOnlyList<Step> StepsOf(string? only) => only is null ? Recipe.Steps : [.. Recipe.Steps.Where(step => step.Id.Host == only)];

    /// <summary>Throws if the recipe does not declare the host.</summary>
    /// <exception cref="UsageException">The recipe has no such host.</exception>
    public void ThrowIfUnknownHost(string? host)
    {
        if (host is not null && !Recipe.Steps.Any(step => step.Id.Host == host))
            throw new UsageException($"{Recipe.Name} has no host \"{host}\". Set --only to one of {string.Join(", ", Recipe.Hosts)}.");
    }

    private static Recipe CreateRecipe(PlanTarget subject, IReadOnlyList<StepId> traced) =>
        new(subject.Name, subject.RecipeDirectory) { ArgumentValues = subject.ArgumentValues, TracedSteps = traced };

    private static async Task<OriginException> LocateConflict(PlanTarget subject, IReadOnlyList<StepId> steps, RecipeException first)
    {
        var recipe = CreateRecipe(subject, steps);
        try
        {
            await subject.AddSteps(recipe);
        }
        catch (RecipeException)
        {
            SourcePosition?[] places = [.. recipe.Traces.Select(RecipeLine.Find)];
            if (places is [{ } one, .., { } other])
                return new RecipeConflictException(one, other, first);
        }

        return first;
    }
}
