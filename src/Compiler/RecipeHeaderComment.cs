namespace OriginScript.Compiler;

/// <summary>
/// The block of <c>//</c> lines at the top of a recipe is its help. Lines that start with <c>#</c> and other comments may stand above it; an empty line
/// ends it. It is read without a parser, since a list shows recipes that are not compiled yet.
/// </summary>
internal static class RecipeHeaderComment
{
    /// <summary>The block on one line; empty if there is none.</summary>
    public static string Read(IEnumerable<string> lines)
    {
        var comment = new List<string>();
        var isInBlock = false;
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith("//", StringComparison.Ordinal) && !isInBlock)
            {
                comment.Add(line.TrimStart('/').Trim());
                continue;
            }

            isInBlock = comment.Count == 0 && (isInBlock || line.StartsWith("/*", StringComparison.Ordinal));
            if (!isInBlock && (comment.Count > 0 || line is [not '#', ..]))
                break;
            isInBlock &= !line.Contains("*/", StringComparison.Ordinal);
        }

        return string.Join(' ', comment.Where(line => line.Length > 0));
    }
}
