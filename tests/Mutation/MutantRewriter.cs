using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Mutation;

/// <summary>Replaces each expression or statement that can be mutated by one that chooses between the original and its mutants.</summary>
/// <param name="model">The types of the original source.</param>
/// <param name="excluded">Mutants that do not compile.</param>
/// <param name="found">Receives the mutants; its count gives the next id.</param>
internal sealed partial class MutantRewriter(SemanticModel model, IReadOnlySet<int> excluded, List<Mutant> found) : CSharpSyntaxRewriter
{
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["FirstOrDefault"] = "LastOrDefault",
        ["Max"] = "Min",
        ["Concat"] = "Except",
    };

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitParameterList(ParameterListSyntax node) => node;

    // It runs once in a process, before any mutant is selected.
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) =>
        node.Modifiers.Any(SyntaxKind.StaticKeyword) || node.Modifiers.Any(SyntaxKind.ConstKeyword) ? node : base.VisitFieldDeclaration(node);

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        node.Modifiers.Any(SyntaxKind.StaticKeyword) && node.Initializer is not null ? node : base.VisitPropertyDeclaration(node);

    public override SyntaxNode? VisitConstantPattern(ConstantPatternSyntax node) => node;

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) => node;

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var inner = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return Declares(node) ? inner : Choose(node, inner, [.. BinaryMutants(node, inner)]);
    }

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var inner = (ExpressionSyntax)base.VisitIsPatternExpression(node)!;
        return Declares(node) ? inner : Choose(node, inner, $"!({inner})");
    }

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var inner = (PrefixUnaryExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.IsKind(SyntaxKind.LogicalNotExpression) && !Declares(node) ? Choose(node, inner, $"({inner.Operand})") : inner;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) =>
        node.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => Choose(node, node, "false"),
            SyntaxKind.FalseLiteralExpression => Choose(node, node, "true"),
            _ => node,
        };

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        // Where a continuation runs makes no difference that a test could see.
        if (node.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" })
            return node.WithExpression((ExpressionSyntax)Visit(node.Expression)!);
        var inner = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (
            node.Expression is not MemberAccessExpressionSyntax
            || Declares(node)
            || inner.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access
        )
            return inner;
        return Methods.TryGetValue(name.Identifier.Text, out var other)
            ? Choose(node, inner, $"{access.Expression}.{other}{inner.ArgumentList}")
            : inner;
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var inner = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return IsPlainCondition(node.Condition) ? inner.WithCondition(Choose(node.Condition, inner.Condition, $"!({inner.Condition})")) : inner;
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var inner = (IfStatementSyntax)base.VisitIfStatement(node)!;
        if (IsPlainCondition(node.Condition))
            inner = inner.WithCondition(Choose(node.Condition, inner.Condition, $"!({inner.Condition})"));
        return node.Else is null && node.Parent is not ElseClauseSyntax ? Remove(node, inner) : inner;
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node) =>
        Remove(node, (StatementSyntax)base.VisitExpressionStatement(node)!);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var inner = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (node.ExpressionBody is not { } body || node.ReturnType is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword })
            return inner;
        var statement = SyntaxFactory.ExpressionStatement(inner.ExpressionBody!.Expression);
        return Remove(body, statement) is IfStatementSyntax chosen
            ? inner.WithExpressionBody(null).WithSemicolonToken(default).WithBody(SyntaxFactory.Block(chosen))
            : inner;
    }

    private IEnumerable<string> BinaryMutants(BinaryExpressionSyntax node, BinaryExpressionSyntax inner)
    {
        string Replaced(string sign) => $"({inner.Left}) {sign} ({inner.Right})";
        return node.Kind() switch
        {
            SyntaxKind.EqualsExpression => [Replaced("!=")],
            SyntaxKind.NotEqualsExpression => [Replaced("==")],
            SyntaxKind.LessThanExpression => [Replaced("<="), Replaced(">=")],
            SyntaxKind.LessThanOrEqualExpression => [Replaced("<"), Replaced(">")],
            SyntaxKind.GreaterThanExpression => [Replaced(">="), Replaced("<=")],
            SyntaxKind.GreaterThanOrEqualExpression => [Replaced(">"), Replaced("<")],
            SyntaxKind.LogicalAndExpression => [Replaced("||")],
            SyntaxKind.LogicalOrExpression => [Replaced("&&")],
            SyntaxKind.CoalesceExpression when node.Right is not ThrowExpressionSyntax => [$"({inner.Right})"],
            SyntaxKind.AddExpression when IsNumber(node) => [Replaced("-")],
            SyntaxKind.SubtractExpression when IsNumber(node) => [Replaced("+")],
            SyntaxKind.MultiplyExpression when IsNumber(node) => [Replaced("/")],
            SyntaxKind.DivideExpression when IsNumber(node) => [Replaced("*")],
            _ => [],
        };
    }

    private bool IsNumber(ExpressionSyntax node) =>
        model.GetTypeInfo(node).Type is { } type
        && (type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double || type.Name is "TimeSpan");

    // The others have mutants of their own.
    private static bool IsPlainCondition(ExpressionSyntax condition) =>
        condition is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or AwaitExpressionSyntax
        && !Declares(condition);

    // A variable that an expression declares cannot be declared in both branches.
    private static bool Declares(SyntaxNode node) => node.DescendantNodesAndSelf().Any(part => part is SingleVariableDesignationSyntax);

    private ExpressionSyntax Choose(SyntaxNode node, ExpressionSyntax inner, params ReadOnlySpan<string> mutants)
    {
        var text = inner.WithoutTrivia().ToString();
        foreach (var mutant in mutants)
        {
            if (Add(node, mutant) is { } id)
                text = $"({Switch.Call(id)} ? ({mutant}) : ({text}))";
        }

        return SyntaxFactory.ParseExpression(text).WithTriviaFrom(inner);
    }

    private StatementSyntax Remove(SyntaxNode node, StatementSyntax inner) =>
        Add(node, "(removed)") is { } id
            ? SyntaxFactory
                .ParseStatement(node.Parent is IfStatementSyntax or ElseClauseSyntax ? $"{{ {Guard(id, inner)} }}" : Guard(id, inner))
                .WithTriviaFrom(inner)
            : inner;

    private static string Guard(int id, StatementSyntax inner) => $"if (!{Switch.Call(id)}) {inner.WithoutTrivia()}";

    private int? Add(SyntaxNode node, string mutant)
    {
        if (IsUnobservable(node))
            return null;
        var span = node.GetLocation().GetLineSpan();
        var id = found.Count + 1;
        found.Add(
            new(
                id,
                $"{Path.GetFileName(Path.GetDirectoryName(span.Path))}/{Path.GetFileName(span.Path)}:{span.StartLinePosition.Line + 1}",
                Shorten(node.ToString()),
                Shorten(Clean(mutant))
            )
        );
        return excluded.Contains(id) ? null : id;
    }

    // No test can cut the power, and on one platform the code for the others does not run.
    private static bool IsUnobservable(SyntaxNode node) =>
        node.AncestorsAndSelf()
            .TakeWhile(part => part is not (BlockSyntax or MemberDeclarationSyntax))
            .Any(part =>
                part is ExpressionStatementSyntax or IfStatementSyntax
                && UnobservableCall().IsMatch(part is IfStatementSyntax branch ? branch.Condition.ToString() : part.ToString())
            );

    [GeneratedRegex(@"\.Flush\(|\bFlushFolder\(|\bOperatingSystem\.Is")]
    private static partial Regex UnobservableCall();

    // Nested mutants are in the text of the outer one.
    private static string Clean(string mutant) => mutant.Contains("MutantSwitch", StringComparison.Ordinal) ? "(mutated)" : mutant;

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 90 ? $"{line[..87]}..." : line;
    }
}
