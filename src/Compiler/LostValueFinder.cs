using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Compiler;

/// <summary>
/// Finds where a recipe turns an output, a text or a secret into a plain string. The recipe would go on with a placeholder or with three stars, as if
/// that were the value. Text that is only printed, or is the message of an exception, may contain them.
/// </summary>
internal sealed class LostValueFinder(CSharpCompilation compilation, IReadOnlyList<KnownVerb> verbs)
{
    /// <summary>The errors in source order.</summary>
    public IReadOnlyList<CompilerDiagnostic> Find() => [.. compilation.SyntaxTrees.SelectMany(FindInTree)];

    private IEnumerable<CompilerDiagnostic> FindInTree(SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var expression in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (
                LostValueKind.Find(model.GetTypeInfo(expression).Type) is { } kind
                && StringConversion.FindResult(model, expression, kind) is { } result
                && !StringConversion.IsOnlyShown(model, result)
            )
            {
                yield return DiagnosticTranslator.CreateAt(expression.GetLocation(), kind.Describe(expression.ToString(), verbs));
            }
        }
    }
}
