using System.Globalization;
using System.Net;

namespace OriginScript.Route53;

/// <summary>The values that consist of fields separated by blanks: one table of what each record type takes.</summary>
internal static class RecordFields
{
    private static readonly Dictionary<string, Grammar> Grammars = new()
    {
        ["CNAME"] = new("www.example.org.", HostName),
        ["NS"] = new("ns1.example.org.", HostName),
        ["PTR"] = new("www.example.org.", HostName),
        ["MX"] = new("10 mail.example.org.", UInt16, HostName),
        ["SRV"] = new("10 5 5060 sip.example.org.", UInt16, UInt16, UInt16, HostName),
        ["CAA"] = new("0 issue \"ca.example.net\"", UInt8, Tag, Quoted),
        ["DS"] = new("12345 13 2 0123...CDEF", UInt16, UInt8, UInt8, Hex),
        ["TLSA"] = new("3 1 1 0123...CDEF", UInt8, UInt8, UInt8, Hex),
        ["SSHFP"] = new("4 2 0123...CDEF", UInt8, UInt8, Hex),
        ["NAPTR"] = new("100 50 \"u\" \"sip+E2U\" \"!^.*$!sip:info@example.org!\" .", UInt16, UInt16, Quoted, Quoted, Quoted, HostName),
        ["SOA"] = new(
            "ns1.example.org. hostmaster.example.org. 1 7200 900 1209600 86400",
            HostName,
            HostName,
            UInt32,
            UInt32,
            UInt32,
            UInt32,
            UInt32
        ),
        ["SVCB"] = new("1 svc.example.org. alpn=h2", UInt16, HostName) { HasParameters = true },
        ["HTTPS"] = new("1 . alpn=h2", UInt16, HostName) { HasParameters = true },
    };

    /// <summary>Each field in its canonical form, with one blank between them.</summary>
    /// <exception cref="RecipeException">A field is missing, invalid, or one too many.</exception>
    public static string Normalize(string type, string value)
    {
        var grammar = Grammars[type];
        var words = SplitWords(value);
        if (grammar.Fields[^1] == Hex && words.Count > grammar.Fields.Length)
            words = [.. words.Take(grammar.Fields.Length - 1), string.Concat(words.Skip(grammar.Fields.Length - 1))];
        if (words.Count < grammar.Fields.Length || (words.Count > grammar.Fields.Length && !grammar.HasParameters))
            throw CreateError(type, value, grammar);
        var fields = words.Select(
            (word, index) => index < grammar.Fields.Length ? grammar.Fields[index](word) ?? throw CreateError(type, value, grammar) : word
        );
        return string.Join(' ', fields);
    }

    private static RecipeException CreateError(string type, string value, Grammar grammar) =>
        new(
            $"\"{value}\" is not a valid value of {(type[0] is 'A' or 'M' or 'N' or 'S' or 'H' ? "an" : "a")} {type} record: use one such as {grammar.Example}{(grammar.Example.EndsWith('.') ? "" : ".")}"
        );

    private static string? HostName(string word)
    {
        if (word == ".")
            return word;
        var name = word.TrimEnd('.');
        return IPAddress.TryParse(name, out _) && name.Any(c => c is '.' or ':') ? null : DnsName.Parse(word).Escaped;
    }

    private static string? UInt8(string word) => Number(word, byte.MaxValue);

    private static string? UInt16(string word) => Number(word, ushort.MaxValue);

    private static string? UInt32(string word) => Number(word, uint.MaxValue);

    private static string? Number(string word, long greatest) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= greatest
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Tag(string word) => word.All(char.IsAsciiLetterOrDigit) ? word.ToLowerInvariant() : null;

    private static string? Hex(string word) => word.Length % 2 == 0 && word.All(char.IsAsciiHexDigit) ? word.ToUpperInvariant() : null;

    private static string? Quoted(string word) => CharacterStrings.NormalizeSingle(word);

    /// <summary>The words between blanks; a blank within quotation marks does not separate.</summary>
    private static List<string> SplitWords(string value)
    {
        var words = new List<string>();
        var (start, isQuoted) = (-1, false);
        for (var i = 0; i < value.Length; i++)
        {
            if (!isQuoted && value[i] is ' ' or '\t')
            {
                AddWord(i);
                continue;
            }

            start = start < 0 ? i : start;
            if (value[i] == '\\')
                i++;
            else if (value[i] == '"')
                isQuoted = !isQuoted;
        }

        AddWord(value.Length);
        return words;

        void AddWord(int end)
        {
            if (start >= 0)
                words.Add(value[start..end]);
            start = -1;
        }
    }

    private sealed record Grammar(string Example, params Func<string, string?>[] Fields)
    {
        /// <summary>Whether further words may follow, which are not checked.</summary>
        public bool HasParameters { get; init; }
    }
}
