using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Compiler;

/// <summary>Lists the calls and property reads below a node in the order in which the compiler emits them.</summary>
internal sealed class SourceCalls : CSharpSyntaxWalker
{
    private readonly List<SimpleNameSyntax> _names = [];

    /// <summary>The names that are called or read; of a chain, the first call comes first.</summary>
    public static IReadOnlyList<SimpleNameSyntax> Find(SyntaxNode node)
    {
        var calls = new SourceCalls();
        calls.Visit(node);
        return calls._names;
    }

    /// <summary>The name that the compiled code has for it.</summary>
    public static string NameOf(SimpleNameSyntax name) => IsCalled(name) ? name.Identifier.ValueText : $"get_{name.Identifier.ValueText}";

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        base.VisitInvocationExpression(node);
        if (FindName(node.Expression) is { } name)
            _names.Add(name);
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        base.VisitMemberAccessExpression(node);
        if (!IsCalled(node.Name))
            _names.Add(node.Name);
    }

    // The branch for "false" is emitted first.
    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Visit(node.Condition);
        Visit(node.WhenFalse);
        Visit(node.WhenTrue);
    }

    private static SimpleNameSyntax? FindName(ExpressionSyntax called) =>
        called switch
        {
            SimpleNameSyntax name => name,
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };

    private static bool IsCalled(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && FindName(call.Expression) == name;
}
