using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Compiler;

/// <summary>How an expression becomes part of a string: interpolation, concatenation, ToString, or an argument of a method of .NET.</summary>
internal static class StringConversion
{
    /// <summary>The expression whose result is a string with the value in it; null: it does not become part of a string here.</summary>
    public static ExpressionSyntax? FindResult(SemanticModel model, ExpressionSyntax expression, LostValueKind kind) =>
        expression.Parent switch
        {
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } => IsKept(model.GetTypeInfo(whole).ConvertedType, kind)
                ? null
                : whole,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsString(model.GetTypeInfo(sum).Type) ? sum : null,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } sum when sum.Right == expression => IsString(
                model.GetTypeInfo(sum.Left).Type
            )
                ? sum
                : null,
            MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(ToString), Parent: InvocationExpressionSyntax call } access
                when access.Expression == expression => call,
            MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(Output.DisplayText) } access when access.Expression == expression => access,
            ConditionalAccessExpressionSyntax
            {
                WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.Text: nameof(ToString) } }
            } access when access.Expression == expression => access,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } when MakesString(model, call) => call,
            _ => null,
        };

    /// <summary>Whether a string is printed or becomes the message of an exception, where a placeholder is what a reader expects.</summary>
    public static bool IsOnlyShown(SemanticModel model, ExpressionSyntax result)
    {
        for (SyntaxNode? node = result; node is not null and not StatementSyntax and not LambdaExpressionSyntax; node = node.Parent)
        {
            if (
                node is InvocationExpressionSyntax call
                && model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" } method
                && IsWriter(method.ContainingType)
            )
                return true;
            if (node is BaseObjectCreationExpressionSyntax && IsException(model.GetTypeInfo((ExpressionSyntax)node).Type))
                return true;
        }

        return false;
    }

    // A text takes outputs, and a secret takes everything but outputs; each refuses the rest itself.
    private static bool IsKept(ITypeSymbol? target, LostValueKind kind) =>
        LostValueKind.Find(target) is { IsList: false } into && (into.IsSecret || !kind.IsSecret);

    private static bool MakesString(SemanticModel model, InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { Name: nameof(String) or "StringBuilder" or nameof(Convert) } type }
        && type.ContainingNamespace.ToDisplayString() is "System" or "System.Text";

    private static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsWriter(INamedTypeSymbol type) => type.ToDisplayString() is "System.Console" or "System.IO.TextWriter";

    private static bool IsException(ITypeSymbol? type)
    {
        for (var known = type; known is not null; known = known.BaseType)
        {
            if (known.ToDisplayString() == "System.Exception")
                return true;
        }

        return false;
    }
}
