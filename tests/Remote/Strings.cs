using CsCheck;

namespace OriginScript.Remote.Tests;

/// <summary>Strings that somebody might put into a recipe.</summary>
internal static class Strings
{
    private const string Special = "'\"\\$`!#&;|<>(){}[]*?~=%^ \t\n\r-@:,.";

    /// <summary>Up to forty characters of all of Unicode but NUL and lone surrogates, and more than chance would give of those that a shell reads.</summary>
    public static readonly Gen<string> Nasty = Gen.Frequency(
        (4, Gen.Char[Special].Select(c => c.ToString())),
        (3, Gen.Char[' ', '~'].Select(c => c.ToString())),
        (2, Gen.Char['\u0001', '\uD7FF'].Select(c => c.ToString())),
        (1, Gen.Int[0xE000, 0x10FFFF].Select(char.ConvertFromUtf32))).Array[0, 40].Select(string.Concat);
}
