namespace OriginScript.Host.Recipes;

/// <summary>An error or a warning at a position in a recipe.</summary>
/// <param name="File">The full path.</param>
/// <param name="Line">Starts at 1.</param>
/// <param name="Column">Starts at 1.</param>
/// <param name="Message">One or more sentences.</param>
/// <param name="IsError">Whether the recipe cannot be used.</param>
internal sealed record RecipeDiagnostic(string File, int Line, int Column, string Message, bool IsError)
{
    /// <summary><c>scripts/broker.csx(4,12): message</c>, with the path as the user would type it.</summary>
    public override string ToString() => $"{DisplayPath.Of(File)}({Line},{Column}): {(IsError ? "" : "warning: ")}{Message}";
}
