namespace OriginScript;

/// <summary>
/// Marks what is printed in place of an output or a secret, so that it is found when a recipe uses the printed text as if it were the value. The mark is
/// one invisible character that no text contains by accident; it is removed from everything the program prints.
/// </summary>
internal static class LostValue
{
    // Invisible separator and invisible plus: nobody types them, and no file that a recipe writes contains one by accident.
    private const char OutputMark = '\u2063';
    private const char SecretMark = '\u2064';

    // What the encoders of .NET make of the marks, in JSON and C#, in XML and HTML, and in a URL.
    private static readonly string[] EncodedOutputMarks = ["\\u2063", "&#x2063;", "&#8291;", "%E2%81%A3"];
    private static readonly string[] EncodedSecretMarks = ["\\u2064", "&#x2064;", "&#8292;", "%E2%81%A4"];

    /// <summary>The placeholder of an output with its mark.</summary>
    public static string MarkOutput(string placeholder) => placeholder + OutputMark;

    /// <summary>The stars of a secret with their mark.</summary>
    public static string MarkSecret(string stars) => stars + SecretMark;

    /// <summary>A value in the braces of an interpolated string, formatted with the invariant culture.</summary>
    /// <exception cref="RecipeException">A recipe has made it from an output or a secret.</exception>
    public static string Format<T>(T value)
    {
        var text = FormattableString.Invariant($"{value}");
        ThrowIfIn(text);
        return text;
    }

    /// <summary>Refuses a text that a recipe has made from the placeholder of an output or the stars of a secret.</summary>
    /// <exception cref="RecipeException">It contains one of them.</exception>
    public static void ThrowIfIn(string text)
    {
        // A vectorized search would be JIT-compiled in every process.
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (OutputMark or SecretMark or '\\' or '&' or '%'))
                continue;
            if (text[i] == OutputMark || IsEncoded(text, i, EncodedOutputMarks))
                throw new RecipeException(
                    $"\"{Remove(text)}\" was made from an output, which is known only when its step runs. Use a Text, which is resolved then: Text url = $\"http://{{broker.Ip}}/\";"
                );
            if (text[i] == SecretMark || IsEncoded(text, i, EncodedSecretMarks))
                throw new RecipeException(
                    $"\"{Remove(text)}\" was made from a secret, and has stars in its place. Keep what contains it a secret: Secret content = $\"password={{secret}}\"; and pass it to a verb that takes a Secret."
                );
        }
    }

    /// <summary>The text without marks.</summary>
    public static string Remove(string text)
    {
        foreach (var c in text)
        {
            if (c is OutputMark or SecretMark)
                return text.Replace($"{OutputMark}", "", StringComparison.Ordinal).Replace($"{SecretMark}", "", StringComparison.Ordinal);
        }

        return text;
    }

    // Only behind a placeholder or stars: a script of the user's own may contain the escape sequence of the character.
    private static bool IsEncoded(string text, int index, string[] marks)
    {
        if (index == 0 || !(text[index - 1] is '}' or '*' || Is(text, index - 3, "%7D") || Is(text, index - 3, "%2A")))
            return false;
        foreach (var mark in marks)
        {
            if (Is(text, index, mark))
                return true;
        }

        return false;
    }

    private static bool Is(string text, int index, string part) =>
        index >= 0 && string.Compare(text, index, part, 0, part.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
