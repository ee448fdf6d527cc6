using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OriginScript.Compiler;

/// <summary>Finds the environment variables of the secrets that a recipe names, without running it. One whose name is computed is known only in a plan.</summary>
internal static class SecretReader
{
    public static IReadOnlyList<string> Read(CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees.SelectMany(tree => ReadTree(tree, compilation.GetSemanticModel(tree))).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> ReadTree(SyntaxTree tree, SemanticModel model)
    {
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (
                call.Expression.ToString().EndsWith(nameof(RecipeScript.Secret), StringComparison.Ordinal)
                && model.GetOperation(call)
                    is IInvocationOperation
                    {
                        TargetMethod: { Name: nameof(RecipeScript.Secret), ContainingType.Name: nameof(RecipeScript) },
                        Arguments: [var variable]
                    }
                && ConstantEvaluator.TryRead(variable.Value, out var name)
                && name is string text
            )
            {
                yield return text;
            }
        }
    }
}
