using System.Net;
using System.Net.Sockets;
using OriginScript.AwsRules;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>What Route 53 refuses in the value of a record, and how it calls it; the fields of each type are in <see cref="RecordGrammar"/>.</summary>
internal static class RecordValues
{
    private static readonly Dictionary<string, string> FieldProblems = new()
    {
        ["CNAME"] = "CNAMERRDATANotSingleField (Value should be one domain name)",
        ["NS"] = "NSRRDATANotSingleField (Value should be one domain name)",
        ["PTR"] = "PTRRRDATANotSingleField (Value should be one domain name)",
        ["MX"] = "MXRRDATANotTwoFields (Value should be a priority and a domain name)",
        ["SRV"] = "SRVRRDATANotFourFields (Value should be a priority, a weight, a port and a domain name)",
        ["CAA"] = "CAARRDATANotThreeFields (Value should be flags, a tag and a quoted value)",
        ["DS"] = "DSRRDATANotFourFields (Value should be a key tag, an algorithm, a digest type and a digest)",
        ["TLSA"] = "TLSARRDATANotFourFields (Value should be three numbers and a hexadecimal string)",
        ["SSHFP"] = "SSHFPRRDATANotThreeFields (Value should be two numbers and a hexadecimal string)",
        ["NAPTR"] = "NAPTRRRDATANotSixFields (Value should be two numbers, three strings and a domain name)",
        ["SOA"] = "SOARRDATANotSevenFields (Value should be two domain names and five numbers)",
        ["SVCB"] = "SVCBRRDATAInvalid (Value should be a priority, a domain name and parameters)",
        ["HTTPS"] = "HTTPSRRDATAInvalid (Value should be a priority, a domain name and parameters)",
    };

    /// <summary>The problem of a value; null: none.</summary>
    public static string? FindProblem(string type, string value) =>
        type switch
        {
            _ when value.Length == 0 => "RRDATAEmpty (Value is empty)",
            _ when !value.All(c => c == '\t' || c is >= ' ' and <= '~') => "UnsupportedCharacter (Value contains unsupported characters)",
            "A" => IsAddress(value, AddressFamily.InterNetwork) ? null : "ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)",
            "AAAA" => IsAddress(value, AddressFamily.InterNetworkV6) ? null : "AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)",
            "TXT" or "SPF" => FindTextProblem(value),
            _ => FindFieldProblem(type, value),
        };

    private static string? FindFieldProblem(string type, string value)
    {
        var grammar = RecordGrammar.For(type);
        return grammar.Split(value) is { } words && grammar.Fields.Zip(words).All(pair => IsValid(pair.First, pair.Second))
            ? null
            : FieldProblems[type];
    }

    private static bool IsValid(RecordField field, string word) =>
        RecordGrammar.IsValid(field, word)
        && field switch
        {
            RecordField.Name => IsName(word),
            RecordField.QuotedText => IsQuoted(word) && CountOctets(word) <= RecordGrammar.MaxString,
            RecordField.Text => !word.StartsWith('"') || (IsQuoted(word) && CountOctets(word) <= RecordGrammar.MaxString),
            _ => true,
        };

    private static string? FindTextProblem(string value)
    {
        var words = RecordGrammar.SplitWords(value);
        return !words.TrueForAll(IsQuoted) ? "InvalidCharacterString (Value should be enclosed in quotation marks)"
            : words.Exists(word => CountOctets(word) > RecordGrammar.MaxString) ? "CharacterStringTooLong (Value is too long)"
            : null;
    }

    // TryParse also accepts "1.2", "[::1]:80" and "fe80::1%2".
    private static bool IsAddress(string value, AddressFamily family) =>
        IPAddress.TryParse(value, out var address)
        && address.AddressFamily == family
        && (family == AddressFamily.InterNetworkV6 ? value.AsSpan().IndexOfAny('[', '%') < 0 : address.ToString() == value);

    private static bool IsName(string word) => word == "." || DnsText.FindProblem(DnsText.Canonical(word)) is null;

    private static bool IsQuoted(string word) => word is ['"', .., '"'] && word.Length > 1 && !EndsEarly(word);

    private static bool EndsEarly(string word)
    {
        for (var at = 1; at < word.Length - 1; at++)
        {
            if (word[at] == '\\')
                at++;
            else if (word[at] == '"')
                return true;
        }

        return false;
    }

    private static int CountOctets(string word)
    {
        var count = 0;
        for (var at = 1; at < word.Length - 1; at++, count++)
        {
            if (word[at] == '\\')
                at += at + 3 < word.Length && word[at + 1] is >= '0' and <= '3' ? 3 : 1;
        }

        return count;
    }
}
