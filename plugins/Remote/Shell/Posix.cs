using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace OriginScript.Remote;

/// <summary>Quoting for the POSIX shell; the only quoting code in this program.</summary>
public static partial class Posix
{
    private static readonly SearchValues<char> UnquotedCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,"
    );

    /// <summary>The word quoted so that <c>sh</c> reads it back unchanged; NUL is refused, because no argument can contain it.</summary>
    /// <exception cref="OriginException">It contains NUL.</exception>
    public static string Quote(string word)
    {
        if (word.Contains('\0'))
            throw new OriginException(
                $"\"{word.Replace("\0", "\\0", StringComparison.Ordinal)}\" contains a NUL character, which a command argument cannot contain. Remove it."
            );
        return $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    /// <summary>
    /// A path that the shell still expands: a leading <c>~</c> or <c>~user</c>, <c>$NAME</c>, and the patterns <c>*</c>, <c>?</c> and <c>[...]</c>. Everything else is
    /// quoted, so that no command runs and a blank ends no word.
    /// </summary>
    public static string QuotePattern(string path)
    {
        var tilde = Tilde().Match(path).Value;
        var quoted = new StringBuilder(tilde);
        var at = tilde.Length;
        foreach (var expanded in Expanded().Matches(path, at).Cast<Match>())
        {
            quoted.Append(QuoteLiteral(path[at..expanded.Index])).Append(expanded.Value[0] == '$' ? $"\"{expanded.Value}\"" : expanded.Value);
            at = expanded.Index + expanded.Length;
        }

        return quoted.Append(QuoteLiteral(path[at..])).ToString();
    }

    /// <summary>The word for messages: quoted only if necessary.</summary>
    internal static string Display(string word) =>
        word.Length > 0 && word.AsSpan().IndexOfAnyExcept(UnquotedCharacters) < 0
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string QuoteLiteral(string text) => text.Length == 0 ? "" : Quote(text);

    [GeneratedRegex("^~[a-z0-9_-]*(/|$)")]
    private static partial Regex Tilde();

    [GeneratedRegex(@"\$[A-Za-z_][A-Za-z0-9_]*|\$\{[A-Za-z_][A-Za-z0-9_]*\}|[*?]|\[[!^]?[A-Za-z0-9_.,-]+\]")]
    private static partial Regex Expanded();
}
