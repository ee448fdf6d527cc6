using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OriginScript.Compiler;

/// <summary>
/// Blanks <c>#load</c> in inactive branches. Roslyn loads those files anyway: <c>CompilationUnitSyntax.GetLoadDirectives</c> does not check
/// whether a directive is active.
/// </summary>
internal static class InactiveLoads
{
    public static SourceText Blank(SourceText text, CSharpParseOptions parsing)
    {
        if (!text.ToString().Contains("#if", StringComparison.Ordinal))
            return text;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, parsing).GetRoot();
        return text.WithChanges(
            root.GetLoadDirectives()
                .Where(load => !load.IsActive)
                .Select(load => load.File.Span)
                .Select(span => new TextChange(span, new string(' ', span.Length)))
        );
    }
}
