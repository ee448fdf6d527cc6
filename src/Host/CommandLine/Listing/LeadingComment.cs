namespace OriginScript.Host.CommandLine.Listing;

/// <summary>What a recipe says of itself before it is compiled: the first line of the comment that it begins with.</summary>
internal static class LeadingComment
{
    /// <summary>Empty where the file begins with something else.</summary>
    public static string Of(string path)
    {
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
