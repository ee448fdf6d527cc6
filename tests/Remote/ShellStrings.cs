using CsCheck;

namespace OriginScript.Remote.Tests;

/// <summary>Strings that may occur in a recipe.</summary>
internal static class ShellStrings
{
    private const string Special = "'\"\\$`!#&;|<>(){}[]*?~=%^ \t\n\r-@:,.";

    /// <summary>Up to forty characters from all of Unicode except NUL and lone surrogates, with a bias towards shell metacharacters.</summary>
    public static readonly Gen<string> Adversarial = Gen.Frequency(
            (4, Gen.Char[Special].Select(c => c.ToString())),
            (3, Gen.Char[' ', '~'].Select(c => c.ToString())),
            (2, Gen.Char['\u0001', '\uD7FF'].Select(c => c.ToString())),
            (1, Gen.Int[0xE000, 0x10FFFF].Select(char.ConvertFromUtf32))
        )
        .Array[0, 40]
        .Select(string.Concat);
}
