namespace OriginScript;

/// <summary>An error in the recipe, shown with the line that called the verb.</summary>
public sealed class RecipeException : OriginException
{
    /// <summary>An error with its message.</summary>
    public RecipeException(string message)
        : base(message)
    {
    }

    internal RecipeException(StepId conflict, string message)
        : base(message) => Conflict = conflict;

    internal RecipeException(Output missing, string message)
        : base(message) => MissingOutput = missing;

    /// <summary>The step that was added twice with two different wanted states; null for any other error.</summary>
    public StepId? Conflict { get; }

    /// <summary>The output that a step needs and no earlier step provides; null for any other error.</summary>
    public Output? MissingOutput { get; }
}
