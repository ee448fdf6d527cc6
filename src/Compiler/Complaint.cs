namespace OriginScript.Compiler;

/// <summary>An error or a warning.</summary>
/// <param name="File">The full path of the recipe or of a file that it loads.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">Sentences, the last one saying what to do where that is known.</param>
/// <param name="IsError">Whether the recipe cannot be used.</param>
internal sealed record Complaint(string File, int Line, int Column, string Message, bool IsError)
{
    /// <summary>Whether it is about a name that nothing here has, a verb's perhaps.</summary>
    public bool IsUnknownName { get; init; }
}
