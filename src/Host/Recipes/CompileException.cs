namespace OriginScript.Host.Recipes;

/// <summary>The recipe does not compile; exit code 3.</summary>
/// <param name="diagnostics">Errors and warnings by file and line.</param>
/// <param name="notes">Lines that follow the errors.</param>
internal sealed class CompileException(IReadOnlyList<RecipeDiagnostic> diagnostics, IEnumerable<string> notes)
    : OriginException(string.Join('\n', [.. diagnostics.Where(diagnostic => diagnostic.IsError), .. notes]))
{
    public IReadOnlyList<RecipeDiagnostic> Diagnostics => diagnostics;
}
