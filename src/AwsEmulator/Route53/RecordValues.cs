using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>What Route 53 refuses in the value of a record: one table for all types.</summary>
internal static class RecordValues
{
    private static readonly Dictionary<string, (string Problem, Func<string, bool>[] Fields)> Grammars = new()
    {
        ["CNAME"] = ("CNAMERRDATANotSingleField (Value should be one domain name)", [IsName]),
        ["NS"] = ("NSRRDATANotSingleField (Value should be one domain name)", [IsName]),
        ["PTR"] = ("PTRRRDATANotSingleField (Value should be one domain name)", [IsName]),
        ["MX"] = ("MXRRDATANotTwoFields (Value should be a priority and a domain name)", [IsUInt16, IsName]),
        ["SRV"] = ("SRVRRDATANotFourFields (Value should be a priority, a weight, a port and a domain name)", [IsUInt16, IsUInt16, IsUInt16, IsName]),
        ["CAA"] = ("CAARRDATANotThreeFields (Value should be flags, a tag and a quoted value)", [IsUInt8, IsTag, IsQuoted]),
        ["DS"] = ("DSRRDATANotFourFields (Value should be a key tag, an algorithm, a digest type and a digest)", [IsUInt16, IsUInt8, IsUInt8, IsHex]),
        ["TLSA"] = ("TLSARRDATANotFourFields (Value should be three numbers and a hexadecimal string)", [IsUInt8, IsUInt8, IsUInt8, IsHex]),
        ["SSHFP"] = ("SSHFPRRDATANotThreeFields (Value should be two numbers and a hexadecimal string)", [IsUInt8, IsUInt8, IsHex]),
        ["NAPTR"] = (
            "NAPTRRRDATANotSixFields (Value should be two numbers, three strings and a domain name)",
            [IsUInt16, IsUInt16, IsText, IsText, IsText, IsName]
        ),
        ["SOA"] = (
            "SOARRDATANotSevenFields (Value should be two domain names and five numbers)",
            [IsName, IsName, IsUInt32, IsUInt32, IsUInt32, IsUInt32, IsUInt32]
        ),
        ["SVCB"] = ("SVCBRRDATAInvalid (Value should be a priority, a domain name and parameters)", [IsUInt16, IsName]),
        ["HTTPS"] = ("HTTPSRRDATAInvalid (Value should be a priority, a domain name and parameters)", [IsUInt16, IsName]),
    };

    /// <summary>The problem of a value; null: none.</summary>
    public static string? FindProblem(string type, string value) =>
        type switch
        {
            _ when value.Length == 0 => "RRDATAEmpty (Value is empty)",
            _ when value.Any(c => c != '\t' && char.IsControl(c)) => "UnsupportedCharacter (Value contains unsupported characters)",
            "A" => IsAddress(value, AddressFamily.InterNetwork) ? null : "ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)",
            "AAAA" => IsAddress(value, AddressFamily.InterNetworkV6) ? null : "AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)",
            "TXT" or "SPF" => FindTextProblem(value),
            _ => FindFieldProblem(type, value),
        };

    private static string? FindFieldProblem(string type, string value)
    {
        var (problem, fields) = Grammars[type];
        var words = SplitWords(value);
        if (fields[^1] == IsHex && words.Count > fields.Length)
            words = [.. words.Take(fields.Length - 1), string.Concat(words.Skip(fields.Length - 1))];

        var isComplete = type is "SVCB" or "HTTPS" ? words.Count >= fields.Length : words.Count == fields.Length;
        return isComplete && fields.Zip(words).All(pair => pair.First(pair.Second)) ? null : problem;
    }

    private static string? FindTextProblem(string value)
    {
        var words = SplitWords(value);
        return !words.TrueForAll(IsQuoted) ? "InvalidCharacterString (Value should be enclosed in quotation marks)"
            : words.Exists(word => CountOctets(word) > 255) ? "CharacterStringTooLong (Value is too long)"
            : null;
    }

    // TryParse also accepts "1.2", "[::1]:80" and "fe80::1%2".
    private static bool IsAddress(string value, AddressFamily family) =>
        IPAddress.TryParse(value, out var address)
        && address.AddressFamily == family
        && (family == AddressFamily.InterNetworkV6 ? value.AsSpan().IndexOfAny('[', '%') < 0 : address.ToString() == value);

    private static bool IsName(string word) => word == "." || DnsText.FindProblem(DnsText.Canonical(word)) is null;

    private static bool IsUInt8(string word) => byte.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsUInt16(string word) => ushort.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsUInt32(string word) => uint.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsTag(string word) => word.All(char.IsAsciiLetterOrDigit);

    private static bool IsHex(string word) => word.Length % 2 == 0 && word.All(char.IsAsciiHexDigit);

    private static bool IsText(string word) => !word.StartsWith('"') || IsQuoted(word);

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

    /// <summary>The words between blanks; a blank within quotation marks does not separate.</summary>
    private static List<string> SplitWords(string value)
    {
        var words = new List<string>();
        var (start, isQuoted) = (-1, false);
        for (var at = 0; at <= value.Length; at++)
        {
            if (at == value.Length || (!isQuoted && value[at] is ' ' or '\t'))
            {
                if (start >= 0)
                    words.Add(value[start..Math.Min(at, value.Length)]);

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
