namespace OriginScript.Compiler;

/// <summary>An error or a warning.</summary>
/// <param name="File">The full path of the recipe or of a file that it loads.</param>
/// <param name="Line">Starts at 1.</param>
/// <param name="Column">Starts at 1.</param>
/// <param name="Message">One or more sentences, the last one saying what to do, if known.</param>
/// <param name="IsError">Whether the recipe cannot be used.</param>
internal sealed record CompilerDiagnostic(string File, int Line, int Column, string Message, bool IsError)
{
    /// <summary>Whether it is about a verb whose plugin is missing or cannot be used.</summary>
    public bool IsPluginProblem { get; init; }

    /// <summary>Whether it is about an unknown name, possibly a verb's.</summary>
    public bool IsUnknownName { get; init; }

    /// <summary>Whether it is about a verb that no known plugin provides.</summary>
    public bool IsUnknownVerb { get; init; }
}
