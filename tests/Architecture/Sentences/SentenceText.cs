using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Architecture.Tests.Sentences;

/// <summary>The text of a string expression, with its parts joined and its holes as <c>{…}</c>.</summary>
internal static partial class SentenceText
{
    private const string Hole = "{…}";

    /// <summary>Null if the expression has no text of its own.</summary>
    public static string? Read(ExpressionSyntax expression)
    {
        var text = new StringBuilder();
        Append(text, expression);
        return text.Length == 0 ? null : LineBreak().Replace(text.ToString(), " ").Trim();
    }

    /// <summary>Whether a text reads like a sentence: several words, and an end.</summary>
    public static bool IsSentence(string text) => Word().Count(text) >= 3 && text[^1] is '.' or '?' or ':' or '…' && Letter().IsMatch(text);

    /// <summary>Whether a text has words at all.</summary>
    public static bool HasWords(string text) => Word().Count(text) >= 2;

    /// <summary>The text of an XML comment, as the help shows it.</summary>
    public static string Normalize(XElement element) => Space().Replace(string.Concat(element.Nodes().Select(Read)), " ").Trim();

    private static string Read(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => (string?)reference.Attribute("cref")
                ?? (string?)reference.Attribute("name")
                ?? (string?)reference.Attribute("langword")
                ?? "",
            XElement element => string.Concat(element.Nodes().Select(Read)),
            _ => "",
        };

    private static void Append(StringBuilder text, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                text.Append(literal.Token.ValueText);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var part in interpolated.Contents)
                    text.Append(part is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : Hole);
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                Append(text, sum.Left);
                Append(text, sum.Right);
                break;
            case ParenthesizedExpressionSyntax inner:
                Append(text, inner.Expression);
                break;
            default:
                text.Append(Hole);
                break;
        }
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<![\w{-])[A-Za-z][a-z']+(?![\w}])|\ba\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"[a-z] [a-z{]")]
    private static partial Regex Letter();
}
