using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OriginScript.Compiler;

/// <summary>The block of <c>//</c> lines at the top of a recipe is its help. A line <c>#!</c> or <c>#:</c> may stand above it; an empty line ends it.</summary>
internal static class RecipeHeaderComment
{
    public static string Read(SyntaxTree tree)
    {
        var lines = new List<string>();
        var newlines = 0;
        foreach (var trivia in tree.GetRoot().GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                if (lines.Count > 0 && newlines > 1)
                    break;
                lines.Add(trivia.ToString().TrimStart('/').Trim());
                newlines = 0;
            }
            else if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                newlines++;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && lines.Count > 0)
            {
                break;
            }
        }

        return string.Join(' ', lines.Where(line => line.Length > 0));
    }
}
