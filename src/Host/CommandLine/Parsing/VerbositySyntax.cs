namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>The short forms of <c>--verbose</c>: <c>-v</c>; and <c>-vv</c>, or one of the others twice, which is <c>--verbose --bodies</c>.</summary>
internal static class VerbositySyntax
{
    private const string Verbose = "--verbose";
    private const string Bodies = "--bodies";

    /// <summary>The words with the long options instead, in the same places; words after <c>--</c> stay as they are.</summary>
    public static string[] Expand(string[] words)
    {
        if (!words.Any(word => word is "-v" or "-vv" or Verbose))
            return words;
        var expanded = new List<string>(words.Length + 1);
        foreach (var word in words.TakeWhile(word => word != "--"))
        {
            expanded.AddRange(
                word switch
                {
                    "-vv" => [Verbose, Bodies],
                    "-v" or Verbose => [expanded.Contains(Verbose) ? Bodies : Verbose],
                    _ => [word],
                }
            );
        }

        return [.. expanded, .. words.SkipWhile(word => word != "--")];
    }
}
