using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Compiler;

/// <summary>Finds calls that would end the program while the recipe is read: there would be no plan, and with <c>Exit(0)</c> the exit code of a success.</summary>
internal static class ForbiddenCalls
{
    public static IEnumerable<CompilerDiagnostic> Find(CSharpCompilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (
                var name in tree.GetRoot()
                    .DescendantNodes()
                    .OfType<IdentifierNameSyntax>()
                    .Where(name => name.Identifier.Text is nameof(Environment.Exit) or nameof(Environment.FailFast))
            )
            {
                if (
                    compilation.GetSemanticModel(tree).GetSymbolInfo(name).Symbol is IMethodSymbol
                    {
                        ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) }
                    } method
                )
                    yield return DiagnosticTranslator.CreateAt(
                        name.GetLocation(),
                        $"A recipe cannot call Environment.{method.Name}: the program would end without a plan. Throw an exception to stop with an error."
                    );
            }
        }
    }
}
