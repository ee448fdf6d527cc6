namespace OriginScript.Host.Commands;

/// <summary>What is planned, run or undone: a recipe file with its arguments, or one task from the command line.</summary>
/// <param name="Title">As the user typed it: <c>scripts/broker.csx</c>, <c>ec2:ip:create</c>.</param>
/// <param name="Name">The recipe's name, used as a tag on the resources it creates.</param>
/// <param name="AddSteps">Adds the steps; called again if an error has to name lines. Returns what a task prints when it is done.</param>
internal sealed record PlanTarget(string Title, string Name, Func<Recipe, Task<Text?>> AddSteps)
{
    /// <summary>The recipe's folder; for a task, the current folder.</summary>
    public required string RecipeDirectory { get; init; }

    /// <summary>What identifies the journal, together with region, profile and endpoint: the file's real path, or the task's name, and the effective value of every argument.</summary>
    public required IReadOnlyList<string> Identity { get; init; }

    /// <summary>The recipe file's real path; null for a task.</summary>
    public string? RecipePath { get; init; }

    /// <summary>The arguments as they are typed, without those that equal their defaults: <c>web</c>, <c>--size=small</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The plugins whose ports it needs.</summary>
    public required IReadOnlyList<string> Plugins { get; init; }

    /// <summary>The argument values by name, for <see cref="Recipe.ArgumentValues"/>.</summary>
    public IReadOnlyDictionary<string, object> ArgumentValues { get; init; } = new Dictionary<string, object>();

    /// <summary>Whether a run asks for confirmation even though it is a single task.</summary>
    public bool RequiresConfirmation { get; init; }

    /// <summary>Whether it is a recipe, which shows its plan and asks for confirmation; a single task does so only if <see cref="RequiresConfirmation"/>.</summary>
    public bool IsRecipe { get; init; }
}
