namespace OriginScript.Host.Recipes;

/// <summary>An error at a position in a recipe; the message begins with the position.</summary>
internal abstract class RecipeErrorException : OriginException
{
    protected RecipeErrorException(SourcePosition? position, string reason, Exception cause)
        : base(position is null ? reason : $"{position}: {reason}", cause) => (Position, Reason) = (position, reason);

    /// <summary>Where it is; null if no line of the recipe is known.</summary>
    public SourcePosition? Position { get; }

    /// <summary>The message without the position.</summary>
    public string Reason { get; }
}
