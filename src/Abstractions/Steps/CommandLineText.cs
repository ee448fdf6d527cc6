namespace OriginScript;

/// <summary>The command line text of a task: a line that a shell accepts again, except for output placeholders.</summary>
internal static class CommandLineText
{
    public static string Format(string task, IReadOnlyList<Text> arguments)
    {
        if (arguments.Count == 0)
            return task;
        var words = new string[arguments.Count + 1];
        words[0] = task;
        for (var i = 0; i < arguments.Count; i++)
            words[i + 1] = Quote(arguments[i].DisplayText);
        return string.Join(' ', words);
    }

    private static string Quote(string word) =>
        word.Length > 0 && word.All(IsPlain) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    // A vectorized search would be JIT-compiled in every process, and a word is short.
    private static bool IsPlain(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '{' or '}';
}
