using System.Buffers;

namespace OriginScript.Remote;

/// <summary>Quoting for the POSIX shell, the only one there is in this program.</summary>
public static class Posix
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,");

    /// <summary>The word as <c>sh</c> reads it back unchanged, whatever is in it but NUL, which no argument can hold.</summary>
    /// <exception cref="OriginException">It holds NUL.</exception>
    public static string Quote(string word)
    {
        if (word.Contains('\0'))
            throw new OriginException($"\"{word.Replace("\0", "\\0", StringComparison.Ordinal)}\" holds a NUL character, which no argument of a command can. Leave it out.");
        return $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    /// <summary>The word for people: quoted only where it must be.</summary>
    internal static string Shown(string word) =>
        word.Length > 0 && word.AsSpan().IndexOfAnyExcept(Plain) < 0 ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
