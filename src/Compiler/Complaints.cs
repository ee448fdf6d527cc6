using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OriginScript.Compiler;

/// <summary>Roslyn's diagnostics in the words of a recipe's author.</summary>
internal static class Complaints
{
    public static IReadOnlyList<Complaint> Of(CSharpCompilation compilation, IEnumerable<Diagnostic> diagnostics, IReadOnlyList<KnownVerb> verbs)
    {
        var rephrase = new Rephrasing(compilation, verbs);

        // What a misread line means is a guess: while a bracket is missing, the bracket is all there is to say.
        var misread = compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return [.. (misread.Count > 0 ? misread : diagnostics)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => At(diagnostic.Location, rephrase.Of(diagnostic), diagnostic.Severity == DiagnosticSeverity.Error) with { IsUnknownName = diagnostic.Id is "CS1061" or "CS0103" or "CS0246" })
            .OrderBy(complaint => complaint.File, StringComparer.Ordinal)
            .ThenBy(complaint => complaint.Line)
            .ThenBy(complaint => complaint.Column)];
    }

    public static Complaint At(Location location, string message, bool isError = true)
    {
        var span = location.GetLineSpan();
        return new(span.Path ?? "", span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, message, isError);
    }
}
