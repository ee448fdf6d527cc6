using System.Globalization;

namespace OriginScript.AwsRules;

/// <summary>
/// The fields of a record's value, one table for all types whose value has fields. Plugin and emulator share it, so that a value that the plugin refuses
/// is one that the emulator, like Route 53, refuses too.
/// </summary>
internal sealed record RecordGrammar(string Example, params RecordField[] Fields)
{
    /// <summary>How long a string in a value may be, in bytes.</summary>
    public const int MaxString = 255;

    /// <summary>How long a value may be.</summary>
    public const int MaxValue = 4000;

    private static readonly Dictionary<string, RecordGrammar> All = new()
    {
        ["CNAME"] = new("www.example.org.", RecordField.Name),
        ["NS"] = new("ns1.example.org.", RecordField.Name),
        ["PTR"] = new("www.example.org.", RecordField.Name),
        ["MX"] = new("10 mail.example.org.", RecordField.UInt16, RecordField.Name),
        ["SRV"] = new("10 5 5060 sip.example.org.", RecordField.UInt16, RecordField.UInt16, RecordField.UInt16, RecordField.Name),
        ["CAA"] = new("0 issue \"ca.example.net\"", RecordField.UInt8, RecordField.Tag, RecordField.QuotedText),
        ["DS"] = new("12345 13 2 0123...CDEF", RecordField.UInt16, RecordField.UInt8, RecordField.UInt8, RecordField.Hex),
        ["TLSA"] = new("3 1 1 0123...CDEF", RecordField.UInt8, RecordField.UInt8, RecordField.UInt8, RecordField.Hex),
        ["SSHFP"] = new("4 2 0123...CDEF", RecordField.UInt8, RecordField.UInt8, RecordField.Hex),
        ["NAPTR"] = new(
            "100 50 \"u\" \"sip+E2U\" \"!^.*$!sip:info@example.org!\" .",
            RecordField.UInt16,
            RecordField.UInt16,
            RecordField.Text,
            RecordField.Text,
            RecordField.Text,
            RecordField.Name
        ),
        ["SOA"] = new(
            "ns1.example.org. hostmaster.example.org. 1 7200 900 1209600 86400",
            RecordField.Name,
            RecordField.Name,
            RecordField.UInt32,
            RecordField.UInt32,
            RecordField.UInt32,
            RecordField.UInt32,
            RecordField.UInt32
        ),
        ["SVCB"] = new("1 svc.example.org. alpn=h2", RecordField.UInt16, RecordField.Name) { HasParameters = true },
        ["HTTPS"] = new("1 . alpn=h2", RecordField.UInt16, RecordField.Name) { HasParameters = true },
    };

    /// <summary>Whether further words may follow, which are not checked.</summary>
    public bool HasParameters { get; private init; }

    /// <summary>The grammar of a type; an address and a text have none.</summary>
    public static RecordGrammar For(string type) => All[type];

    /// <summary>The words of a value, the first of which are its fields; null: there are too few or too many.</summary>
    public IReadOnlyList<string>? Split(string value)
    {
        var words = SplitWords(value);
        if (Fields[^1] == RecordField.Hex && words.Count > Fields.Length)
            words = [.. words.Take(Fields.Length - 1), string.Concat(words.Skip(Fields.Length - 1))];

        return words.Count == Fields.Length || (HasParameters && words.Count > Fields.Length) ? words : null;
    }

    /// <summary>Whether a word is a valid number, tag or hexadecimal string; names and strings have rules of their own.</summary>
    public static bool IsValid(RecordField field, string word) =>
        field switch
        {
            RecordField.UInt8 => IsNumber(word, byte.MaxValue),
            RecordField.UInt16 => IsNumber(word, ushort.MaxValue),
            RecordField.UInt32 => IsNumber(word, uint.MaxValue),
            RecordField.Tag => word.All(char.IsAsciiLetterOrDigit),
            RecordField.Hex => word.Length % 2 == 0 && word.All(char.IsAsciiHexDigit),
            _ => true,
        };

    private static bool IsNumber(string word, long greatest) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= greatest;

    /// <summary>The words between blanks; a blank within quotation marks does not separate.</summary>
    public static List<string> SplitWords(string value)
    {
        var words = new List<string>();
        var (start, isQuoted) = (-1, false);
        for (var at = 0; at <= value.Length; at++)
        {
            if (at == value.Length || (!isQuoted && value[at] is ' ' or '\t'))
            {
                if (start >= 0)
                    words.Add(value[start..at]);

                start = -1;
                continue;
            }

            start = start < 0 ? at : start;
            if (value[at] == '"')
                isQuoted = !isQuoted;
            else if (value[at] == '\\' && at + 1 < value.Length)
                at++;
        }

        return words;
    }
}
