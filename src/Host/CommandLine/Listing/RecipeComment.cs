using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Listing;

/// <summary>The description of a recipe that is not compiled yet: the first line of its leading comment.</summary>
internal static class RecipeComment
{
    /// <summary>Empty if the file does not start with a comment.</summary>
    public static string ReadFirstLine(string path)
    {
        if (FileKind.IsSpecial(path))
            return "";
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
        {
            if (line.StartsWith("//", StringComparison.Ordinal) && line.TrimStart('/').Trim() is { Length: > 0 } text)
                return text;
            if (line.Length > 0 && line[0] != '#' && line[0] != '/')
                break;
        }

        return "";
    }
}
