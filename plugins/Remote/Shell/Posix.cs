using System.Buffers;

namespace OriginScript.Remote;

/// <summary>Quoting for the POSIX shell; the only quoting code in this program.</summary>
public static class Posix
{
    private static readonly SearchValues<char> UnquotedCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,");

    /// <summary>The word quoted so that <c>sh</c> reads it back unchanged; NUL is refused, because no argument can contain it.</summary>
    /// <exception cref="OriginException">It contains NUL.</exception>
    public static string Quote(string word)
    {
        if (word.Contains('\0'))
            throw new OriginException($"\"{word.Replace("\0", "\\0", StringComparison.Ordinal)}\" contains a NUL character, which a command argument cannot contain. Remove it.");
        return $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    /// <summary>The word for messages: quoted only if necessary.</summary>
    internal static string Display(string word) =>
        word.Length > 0 && word.AsSpan().IndexOfAnyExcept(UnquotedCharacters) < 0 ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
