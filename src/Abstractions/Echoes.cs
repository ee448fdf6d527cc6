using System.Buffers;

namespace OriginScript;

/// <summary>The echo of a task: a line that a shell takes back, laters apart.</summary>
internal static class Echoes
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@%+,={}");

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
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
