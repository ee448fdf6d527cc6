namespace OriginScript.Host.Recipes;

/// <summary>The recipe does not compile; exit code 3, or 4 if it needs a plugin that is missing or cannot be used.</summary>
/// <param name="diagnostics">Errors and warnings by file and line.</param>
/// <param name="notes">Lines that follow the errors.</param>
internal sealed class CompileException(IReadOnlyList<RecipeDiagnostic> diagnostics, IReadOnlyList<string> notes)
    : OriginException(string.Join('\n', [.. diagnostics.Where(diagnostic => diagnostic.IsError), .. notes]))
{
    public IReadOnlyList<RecipeDiagnostic> Diagnostics => diagnostics;

    /// <summary>Whether a plugin is missing or cannot be used whose verb the recipe calls.</summary>
    public bool IsPluginProblem { get; init; }

    /// <summary>Lines that follow the errors, without a position.</summary>
    public IReadOnlyList<string> Notes => notes;
}
