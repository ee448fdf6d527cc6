namespace OriginScript;

/// <summary>An error in the recipe, shown with the line that called the verb.</summary>
public sealed class RecipeException : OriginException
{
    /// <summary>An error with its message.</summary>
    public RecipeException(string message)
        : base(message) { }

    internal RecipeException(StepId first, StepId second, string message)
        : base(message) => Conflict = [first, second];

    internal RecipeException(Output missing, string message)
        : base(message) => MissingOutput = missing;

    /// <summary>The two steps that want different states of one thing, in the order of the script; empty for any other error.</summary>
    public IReadOnlyList<StepId> Conflict { get; } = [];

    /// <summary>The output that a step needs and no earlier step provides; null for any other error.</summary>
    public Output? MissingOutput { get; }
}
