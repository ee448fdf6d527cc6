using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OriginScript.Compiler;

/// <summary>
/// Blanks <c>#load</c> in branches that are not taken. Roslyn loads those files all the same: <c>CompilationUnitSyntax.GetLoadDirectives</c> does not ask
/// whether a directive is active.
/// </summary>
internal static class InactiveLoads
{
    public static SourceText Blanked(SourceText text, CSharpParseOptions parsing)
    {
        if (!text.ToString().Contains("#if", StringComparison.Ordinal))
            return text;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, parsing).GetRoot();
        return text.WithChanges(root.GetLoadDirectives()
            .Where(load => !load.IsActive)
            .Select(load => load.File.Span)
            .Select(span => new TextChange(span, new string(' ', span.Length))));
    }
}
