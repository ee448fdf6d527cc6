namespace OriginScript.Host.Recipes;

/// <summary>The recipe does not compile; exit code 3.</summary>
/// <param name="diagnostics">Errors and warnings by file and line.</param>
internal sealed class CompileException(IReadOnlyList<Diagnostic> diagnostics)
    : OriginException(string.Join('\n', diagnostics.Where(diagnostic => diagnostic.IsError)))
{
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;
}
