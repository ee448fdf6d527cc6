using System.Globalization;
using System.Text;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>Names in Route 53's canonical form: lower case, final dot, special characters as octal escapes such as <c>\052</c>.</summary>
internal static class DnsText
{
    public static string Canonical(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        foreach (var octet in Octets(name))
        {
            var letter = char.ToLowerInvariant((char)octet);
            text.Append(
                letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.'
                    ? letter.ToString()
                    : $@"\{Convert.ToString(octet, 8).PadLeft(3, '0')}"
            );
        }

        return text is [.., '.'] ? text.ToString() : text.Append('.').ToString();
    }

    /// <summary>The sort key of Route 53: labels from right to left, each with its dot.</summary>
    public static string Reversed(string canonical)
    {
        var labels = canonical.TrimEnd('.').Split('.');
        Array.Reverse(labels);
        return string.Join('.', labels) + '.';
    }

    /// <summary>The error in a name; null: none.</summary>
    public static string? FindProblem(string canonical)
    {
        var labels = canonical[..^1].Split('.');
        return labels switch
        {
            _ when labels.Contains("") => $"FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with '{canonical}'",
            _ when labels.Any(label => label.Length > 63) =>
                $"FATAL problem: DomainLabelTooLong (Domain label is too long) encountered with '{canonical}'",
            _ when canonical.Length > 255 => $"FATAL problem: DomainNameTooLong (Domain name is too long) encountered with '{canonical}'",
            _ => null,
        };
    }

    private static IEnumerable<byte> Octets(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '\\')
            {
                yield return bytes[at];
                continue;
            }

            var digits = at + 3 < bytes.Length ? Encoding.ASCII.GetString(bytes, at + 1, 3) : "";
            if (digits is not [>= '0' and <= '3', >= '0' and <= '7', >= '0' and <= '7'])
                throw new ApiException(
                    "InvalidDomainName",
                    string.Create(CultureInfo.InvariantCulture, $"The escape at position {at} of '{name}' is not a valid \\ooo")
                );

            yield return Convert.ToByte(digits, 8);
            at += 3;
        }
    }
}
