namespace OriginScript;

/// <summary>The rule for a host's name: one DNS label in lower case (RFC 1123, section 2.1).</summary>
public static class DnsLabel
{
    /// <summary>What is wrong with the name and a valid alternative; null: the name is valid.</summary>
    public static string? FindProblem(string name)
    {
        if (name.Length is > 0 and <= 63 && name.All(IsAllowed) && name[0] != '-' && name[^1] != '-')
            return null;
        var better = new string([.. name.ToLowerInvariant().Select(c => IsAllowed(c) ? c : '-')]).Trim('-');
        better = better.Length > 63 ? better[..63].TrimEnd('-') : better;
        return $"\"{name}\" is not a valid host name: it must be one DNS label of a-z, 0-9 and hyphens, at most 63 characters long."
            + $" Write Host(\"{(better.Length > 0 ? better : "broker")}\").";
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
