using System.Text.RegularExpressions;

namespace OriginScript.Ec2;

/// <summary>The SSH host keys that cloud-init prints to the console between two marks, on the first boot of an instance.</summary>
/// <remarks>The marks: https://cloudinit.readthedocs.io/en/latest/reference/modules.html#keys-to-console.</remarks>
internal static partial class HostKeys
{
    private const string Begin = "-----BEGIN SSH HOST KEY KEYS-----";
    private const string End = "-----END SSH HOST KEY KEYS-----";

    /// <summary>One key a line, <c>ssh-ed25519 AAAA...</c>; empty where a boot has ended without showing any; null while it may still show some.</summary>
    public static string? In(string console)
    {
        var begin = console.LastIndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : console.IndexOf(End, begin, StringComparison.Ordinal);
        if (end >= 0)
            return string.Join('\n', Key().Matches(console[begin..end]).Select(key => key.Value));

        // Only the last 64 KB are kept, and only a first boot prints keys: once it takes logins, none will come.
        return begin < 0 && (console.Contains(" login:", StringComparison.Ordinal) || CloudInitEnd().IsMatch(console)) ? "" : null;
    }

    // Each line may begin with a time or the name of a program.
    [GeneratedRegex(@"(?:ssh-[a-z0-9-]+|ecdsa-sha2-[a-z0-9]+) AAAA[A-Za-z0-9+/=]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"Cloud-init v\. \S+ finished at")]
    private static partial Regex CloudInitEnd();
}
