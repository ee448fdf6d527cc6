using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Compiler;

/// <summary>
/// Refuses null for a parameter of a verb that does not take it. One check for all verbs: the parameter's type says whether it takes null, and the
/// compiler knows where a value can be null, also in a variable.
/// </summary>
internal sealed class NullArguments(CSharpCompilation compilation, CompileRequest request)
{
    private const string ContractAssembly = "OriginScript.Abstractions";

    // A null literal, a value that may be null, and a list with items that may be null.
    private static readonly HashSet<string> Warnings = new(StringComparer.Ordinal) { "CS8625", "CS8604", "CS8620" };

    private readonly VerbSuggestions _advice = new(request.Verbs);
    private readonly HashSet<string> _assemblies = [ContractAssembly, .. request.Plugins.Select(plugin => plugin.Name)];

    /// <summary>The error that a warning of the compiler stands for; null: it is not about an argument of a verb.</summary>
    public CompilerDiagnostic? TryDescribe(Diagnostic warning)
    {
        if (!Warnings.Contains(warning.Id) || warning.Location.SourceTree is not { } tree)
            return null;
        var node = tree.GetRoot().FindNode(warning.Location.SourceSpan, getInnermostNodeForTie: true);
        return
            node.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument
            && FindParameter(argument) is (var call, { NullableAnnotation: not NullableAnnotation.Annotated } parameter)
            ? CreateError(call, parameter, argument, node)
            : null;
    }

    /// <summary>Null literals that the recipe has told the compiler not to warn about: <c>null!</c>, or where nullability is switched off.</summary>
    public IEnumerable<CompilerDiagnostic> FindLiterals() =>
        compilation
            .SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ArgumentSyntax>())
            .Where(argument => IsNull(argument.Expression))
            .Select(argument =>
                FindParameter(argument) is (var call, { NullableAnnotation: NullableAnnotation.NotAnnotated, Type.IsReferenceType: true } parameter)
                    ? CreateError(call, parameter, argument, argument.Expression)
                    : null
            )
            .OfType<CompilerDiagnostic>();

    private CompilerDiagnostic CreateError(InvocationExpressionSyntax call, IParameterSymbol parameter, ArgumentSyntax argument, SyntaxNode node)
    {
        var verb = ArgumentMismatch.FormatName(call);
        var usage = _advice.FormatExamples(verb.TrimStart('.'));
        return DiagnosticTranslator.CreateAt(
            argument.Expression.GetLocation(),
            IsNull(argument.Expression) || (node is ExpressionSyntax item && IsNull(item))
                ? $"The parameter \"{parameter.Name}\" of {verb} must not be null.{(usage.Length == 0 ? "" : $" Write {usage}.")}"
                : $"The parameter \"{parameter.Name}\" of {verb} must not be null, and {argument.Expression} may be. Check it before, or write what to use instead: {argument.Expression} ?? ..."
        );
    }

    private (InvocationExpressionSyntax Call, IParameterSymbol Parameter)? FindParameter(ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list)
            return null;
        return
            compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call).Symbol is IMethodSymbol method
            && _assemblies.Contains(method.ContainingAssembly.Name)
            && ArgumentMismatch.FindParameter(method, argument, list.Arguments.IndexOf(argument)) is { } parameter
            ? (call, parameter)
            : null;
    }

    private static bool IsNull(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => IsNull(inner.Expression),
            CastExpressionSyntax cast => IsNull(cast.Expression),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => IsNull(sure.Operand),
            LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression,
            DefaultExpressionSyntax => true,
            _ => false,
        };
}
