using System.Text.RegularExpressions;

namespace OriginScript.Ec2;

/// <summary>The SSH host keys that cloud-init prints to the console between two markers on the first boot of an instance.</summary>
/// <remarks>The markers: https://cloudinit.readthedocs.io/en/latest/reference/modules.html#keys-to-console.</remarks>
internal static partial class ConsoleHostKeys
{
    private const string BeginMarker = "-----BEGIN SSH HOST KEY KEYS-----";
    private const string EndMarker = "-----END SSH HOST KEY KEYS-----";

    /// <summary>One key per line, <c>ssh-ed25519 AAAA...</c>; empty if the boot has finished without printing any; null while they may still be printed.</summary>
    public static string? Parse(string console)
    {
        var begin = console.LastIndexOf(BeginMarker, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : console.IndexOf(EndMarker, begin, StringComparison.Ordinal);
        if (end >= 0)
            return string.Join('\n', Key().Matches(console[begin..end]).Select(key => key.Value));

        // Only the last 64 KB are kept, and only the first boot prints keys: once the machine accepts logins, none will follow.
        return begin < 0 && (console.Contains(" login:", StringComparison.Ordinal) || CloudInitEnd().IsMatch(console)) ? "" : null;
    }

    // Each line may begin with a timestamp or a program name.
    [GeneratedRegex(@"(?:ssh-[a-z0-9-]+|ecdsa-sha2-[a-z0-9]+) AAAA[A-Za-z0-9+/=]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"Cloud-init v\. \S+ finished at")]
    private static partial Regex CloudInitEnd();
}
