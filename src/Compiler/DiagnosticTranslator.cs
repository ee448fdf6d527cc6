using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OriginScript.Compiler;

/// <summary>Turns Roslyn's diagnostics into messages for the author of a recipe.</summary>
internal static class DiagnosticTranslator
{
    public static IReadOnlyList<CompilerDiagnostic> Translate(
        CSharpCompilation compilation,
        IEnumerable<Diagnostic> diagnostics,
        CompileRequest request
    )
    {
        var rephrase = new DiagnosticRephraser(compilation, request.Verbs);
        var nulls = new NullArguments(compilation, request);

        // Errors that follow from a syntax error are guesses: while a bracket is missing, only the missing bracket is reported.
        var misread = compilation
            .SyntaxTrees.SelectMany(tree => tree.GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToList();
        return
        [
            .. (misread.Count > 0 ? misread : diagnostics)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
                .Select(diagnostic =>
                    nulls.TryDescribe(diagnostic)
                    ?? CreateAt(diagnostic.Location, rephrase.Rephrase(diagnostic), diagnostic.Severity == DiagnosticSeverity.Error) with
                    {
                        IsPluginProblem = rephrase.FindVerb(diagnostic) is { Problem: not null },
                        IsUnknownName = diagnostic.Id is "CS1061" or "CS0103" or "CS0246",
                        IsUnknownVerb = rephrase.IsUnknownVerb(diagnostic),
                    }
                )
                .OrderBy(complaint => complaint.File, StringComparer.Ordinal)
                .ThenBy(complaint => complaint.Line)
                .ThenBy(complaint => complaint.Column),
        ];
    }

    public static CompilerDiagnostic CreateAt(Location location, string message, bool isError = true)
    {
        var span = location.GetLineSpan();
        return new(span.Path ?? "", span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, message, isError);
    }
}
