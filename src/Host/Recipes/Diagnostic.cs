namespace OriginScript.Host.Recipes;

/// <summary>An error or a warning at a place in a recipe.</summary>
/// <param name="File">The full path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">Sentences.</param>
/// <param name="IsError">Whether the recipe cannot be used.</param>
internal sealed record Diagnostic(string File, int Line, int Column, string Message, bool IsError)
{
    /// <summary><c>scripts/broker.csx(4,12): message</c>, with the path as a user would type it.</summary>
    public override string ToString() => $"{ShownPath.Of(File)}({Line},{Column}): {(IsError ? "" : "warning: ")}{Message}";
}
