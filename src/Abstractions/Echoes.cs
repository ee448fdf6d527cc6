namespace OriginScript;

/// <summary>The echo of a task: a line that a shell takes back, laters apart.</summary>
internal static class Echoes
{
    public static string Of(string task, IReadOnlyList<Text> arguments)
    {
        if (arguments.Count == 0)
            return task;
        var words = new string[arguments.Count + 1];
        words[0] = task;
        for (var i = 0; i < arguments.Count; i++)
            words[i + 1] = Quoted(arguments[i].ToString());
        return string.Join(' ', words);
    }

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(IsPlain) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    // A vectorized search would be compiled anew in every process, and a word is short.
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '{' or '}';
}
