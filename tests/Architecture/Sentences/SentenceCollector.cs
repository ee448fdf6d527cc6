using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Architecture.Tests.Sentences;

/// <summary>Collects the sentences of a source file that a user can meet, in their order.</summary>
internal sealed class SentenceCollector
{
    // What is passed to these is shown, even if it is no whole sentence.
    private static readonly string[] Outlets =
    [
        "WriteInfo",
        "WriteAlways",
        "Notify",
        "Report",
        "Argument",
        "Arguments",
        "Option",
        "NumberOption",
        "RepeatableOption",
        "Switch",
        "CreateOption",
        "CreateSwitch",
    ];

    private readonly SortedDictionary<int, string> _found = [];

    public static IReadOnlyCollection<string> Collect(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        var collector = new SentenceCollector();
        foreach (var expression in root.DescendantNodes().OfType<ExpressionSyntax>().Where(IsWholeText))
            collector.AddText(expression);
        foreach (var method in root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsTask))
            collector.AddDocs(method);
        return collector._found.Values;
    }

    private static bool IsWholeText(ExpressionSyntax expression) =>
        expression
            is LiteralExpressionSyntax
                or InterpolatedStringExpressionSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
        && expression.Parent is not (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolationSyntax)
        && !expression.Ancestors().Any(node => node is AttributeSyntax);

    private static bool IsTask(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Task");

    // A script for the shell is no sentence.
    private static bool IsMultiLine(SyntaxNode node) =>
        node.DescendantTokens()
            .Any(token =>
                token.RawKind is (int)SyntaxKind.MultiLineRawStringLiteralToken or (int)SyntaxKind.InterpolatedMultiLineRawStringStartToken
            );

    private static bool IsShown(SyntaxNode node) =>
        node.Ancestors()
            .Select(Name)
            .Any(name => name is not null && (name.EndsWith("Exception", StringComparison.Ordinal) || Outlets.Contains(name)))
        || node.Ancestors().OfType<PropertyDeclarationSyntax>().FirstOrDefault()?.Identifier.Text is "Summary" or "Help";

    // The command line gives the first parameter, so that its description is not shown.
    private static bool IsShown(MethodDeclarationSyntax method, XElement element) =>
        element.Name.LocalName == "summary"
        || (
            element.Name.LocalName == "param"
            && !method.ParameterList.Parameters.Any(parameter =>
                parameter.Identifier.Text == (string?)element.Attribute("name") && parameter.Type?.ToString() is "Run" or "Recipe" or "HostBuilder"
            )
        );

    private static string? Name(SyntaxNode node) =>
        node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.Text,
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.Text,
            ObjectCreationExpressionSyntax created => created.Type.ToString(),
            _ => null,
        };

    private void AddText(ExpressionSyntax expression)
    {
        if (
            !IsMultiLine(expression)
            && SentenceText.Read(expression) is { } text
            && (SentenceText.IsSentence(text) || (IsShown(expression) && SentenceText.HasWords(text)))
        )
            _found.TryAdd(expression.SpanStart, text);
    }

    private void AddDocs(MethodDeclarationSyntax method)
    {
        var comment = string.Concat(
            method
                .GetLeadingTrivia()
                .Select(trivia => trivia.ToFullString())
                .Where(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        );
        var xml = string.Join('\n', comment.Split('\n').Select(line => line.TrimStart().TrimStart('/')));
        foreach (var (index, element) in XElement.Parse($"<docs>{xml}</docs>").Elements().Where(element => IsShown(method, element)).Index())
            _found.TryAdd(method.FullSpan.Start + index, SentenceText.Normalize(element));
    }
}
