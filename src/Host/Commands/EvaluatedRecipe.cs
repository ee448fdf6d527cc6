using OriginScript.Host.Platform;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Commands;

/// <summary>A recipe that has been evaluated.</summary>
/// <param name="Recipe">Its hosts and steps.</param>
/// <param name="Result">What a task prints when it is done; null if nothing.</param>
internal sealed record EvaluatedRecipe(Recipe Recipe, Text? Result)
{
    /// <summary>Evaluates the target. If one thing is wanted twice in different states, evaluates it again to find both lines.</summary>
    /// <param name="context">Where it is reported if this takes long.</param>
    /// <param name="target">The recipe or the task.</param>
    /// <exception cref="OriginException">What is wrong with the recipe, and where.</exception>
    public static async Task<EvaluatedRecipe> Evaluate(CommandContext context, PlanTarget target)
    {
        var recipe = CreateRecipe(target, []);
        try
        {
            return new(recipe, await new EvaluationWatch(context, target.Title).Wait(() => target.AddSteps(recipe)));
        }
        catch (RecipeException e) when (e.Conflict is [_, ..] steps)
        {
            throw await LocateConflict(target, steps, e);
        }
    }

    /// <summary>All steps, or those of one host.</summary>
    public IReadOnlyList<Step> StepsOf(string? only) => only is null ? Recipe.Steps : [.. Recipe.Steps.Where(step => step.Id.Host == only)];

    /// <summary>Throws if the recipe does not declare the host.</summary>
    /// <exception cref="UsageException">The recipe has no such host.</exception>
    public void ThrowIfUnknownHost(string? host)
    {
        if (host is not null && !Recipe.Steps.Any(step => step.Id.Host == host))
            throw DescribeUnknownHost(Recipe.Name, host, Recipe.Hosts.Select(known => known.Name));
    }

    /// <summary>The error about a host that <c>--only</c> names and the recipe does not have.</summary>
    public static UsageException DescribeUnknownHost(string recipe, string host, IEnumerable<string> hosts) =>
        new($"{recipe} has no host \"{host}\". Set --only to one of {string.Join(", ", hosts)}.");

    private static Recipe CreateRecipe(PlanTarget target, IReadOnlyList<StepId> traced) =>
        new(target.Name, target.RecipeDirectory) { ArgumentValues = target.ArgumentValues, TracedSteps = traced };

    private static async Task<OriginException> LocateConflict(PlanTarget target, IReadOnlyList<StepId> steps, RecipeException first)
    {
        var recipe = CreateRecipe(target, steps);
        try
        {
            await target.AddSteps(recipe);
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
