namespace OriginScript.Testing;

/// <summary>Starts a set of <see cref="Spellings{T}"/>, and generates values for it.</summary>
public static class Spell
{
    // Each has broken a shell, a parser, a file format or a comparison somewhere.
    private static readonly string[] Pieces =
    [
        "a",
        "B",
        "7",
        "00",
        " ",
        "  ",
        "\t",
        "\n",
        "\r\n",
        "'",
        "\"",
        "\\",
        "$HOME",
        "`id`",
        "-",
        "--",
        "-x",
        "/",
        "//",
        "..",
        ".",
        "~",
        "*",
        "?",
        "[a]",
        "{a.ip}",
        "%",
        "#",
        ";",
        "&",
        "|",
        "=",
        ":",
        ",",
        "@",
        "!",
        "é",
        "ß",
        "中",
        "\u0301",
        "\u00a0",
        "😀",
        "\0",
        "\u001b[31m",
        "\u007f",
        "xn--",
    ];

    /// <summary>One value with its other spellings; see <see cref="Spellings{T}.And"/>.</summary>
    public static Spellings<T> Of<T>(T canonical, params T[] others) => Spellings<T>.Empty.And(canonical, others);

    /// <summary>
    /// Texts for <see cref="Spellings{T}.Any"/>: blanks, quotes, control characters, Unicode, leading dashes, alone and combined. The same on
    /// every machine.
    /// </summary>
    /// <param name="count">How many combined ones, in addition to the single pieces.</param>
    /// <param name="seed">Another seed gives other combinations.</param>
    public static IEnumerable<string> Texts(int count = 30, int seed = 1)
    {
        var random = new Random(seed);
        return ["", .. Pieces, .. Enumerable.Range(0, count).Select(_ => string.Concat(random.GetItems(Pieces, random.Next(2, 5))))];
    }

    /// <summary>Whole numbers for <see cref="Spellings{T}.Any"/>: zero, the limits of every common width, and negative ones.</summary>
    public static IEnumerable<int> Numbers() => [0, 1, -1, 59, 60, 255, 256, 1023, 1024, 32767, 32768, 65535, 65536, int.MaxValue, int.MinValue];
}
