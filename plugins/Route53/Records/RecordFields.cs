using System.Net;
using OriginScript.AwsRules;

namespace OriginScript.Route53;

/// <summary>The values that consist of fields separated by blanks, in their canonical form; what each record type takes is in <see cref="RecordGrammar"/>.</summary>
internal static class RecordFields
{
    /// <summary>Each field in its canonical form, with one blank between them.</summary>
    /// <exception cref="RecipeException">A field is missing, invalid, or one too many.</exception>
    public static string Normalize(string type, string value)
    {
        var grammar = RecordGrammar.For(type);
        var words = grammar.Split(value) ?? throw CreateError(type, value, grammar);
        var fields = words.Select(
            (word, index) => index < grammar.Fields.Length ? Normalize(grammar.Fields[index], word) ?? throw CreateError(type, value, grammar) : word
        );
        return string.Join(' ', fields);
    }

    private static RecipeException CreateError(string type, string value, RecordGrammar grammar) =>
        new(
            $"\"{value}\" is not a valid value of {(type[0] is 'A' or 'M' or 'N' or 'S' or 'H' ? "an" : "a")} {type} record: use one such as {grammar.Example}{(grammar.Example.EndsWith('.') ? "" : ".")}"
        );

    private static string? Normalize(RecordField field, string word) =>
        field switch
        {
            _ when !RecordGrammar.IsValid(field, word) => null,
            RecordField.UInt8 or RecordField.UInt16 or RecordField.UInt32 => word.TrimStart('0') is { Length: > 0 } number ? number : "0",
            RecordField.Tag => word.ToLowerInvariant(),
            RecordField.Hex => word.ToUpperInvariant(),
            RecordField.Name => HostName(word),
            _ => CharacterStrings.NormalizeSingle(word),
        };

    private static string? HostName(string word)
    {
        if (word == ".")
            return word;
        var name = word.TrimEnd('.');
        return IPAddress.TryParse(name, out _) && name.Any(c => c is '.' or ':') ? null : DnsName.Parse(word).Escaped;
    }
}
