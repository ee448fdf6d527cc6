namespace OriginScript.Remote;

/// <summary>
/// The keywords of ssh_config(5) that this program does not support and that would weaken the connection or lead elsewhere if they were ignored: a host
/// that uses one is refused by its name. Others are either honored (see <see cref="SshConfig"/>), or concern what this program never does: terminals,
/// forwarding, multiplexing, passwords, its own output, and the writing of known_hosts.
/// </summary>
internal static class SshConfigKeywords
{
    private const string ViaBastion = "Use ProxyJump there, or At(address, via: bastion).";

    private static readonly IReadOnlyList<(string Keyword, Func<SshConfigValues, string, string?> Find, string Instead)> Unsupported =
    [
        ("ProxyCommand", static (said, keyword) => said.Find("proxyjump") is null ? said.Find(keyword) : null, ViaBastion),
        ("BindAddress", Value, "Remove it for this machine; the operating system chooses the local address by its routes."),
        ("BindInterface", Value, "Remove it for this machine; the operating system chooses the interface by its routes."),
        ("PKCS11Provider", Value, "Add the token's key to your agent, ssh-add -s LIBRARY, and remove the keyword for this machine."),
        ("KnownHostsCommand", Value, "Write the keys that it prints to a file and name it with UserKnownHostsFile."),
        (
            "PubkeyAuthentication",
            static (said, keyword) => said.IsOff(keyword) ? "no" : null,
            "This program logs in with keys only: allow it for this machine."
        ),
        (
            "PreferredAuthentications",
            static (said, keyword) => said.Find(keyword) is { } methods && !methods.Split(',').Contains("publickey") ? methods : null,
            "This program logs in with keys only: add publickey for this machine."
        ),
    ];

    /// <summary>Refuses a configuration with such a keyword.</summary>
    /// <exception cref="OriginException">It has one.</exception>
    public static void ThrowIfUnsupported(string host, SshConfigValues said)
    {
        foreach (var (keyword, find, instead) in Unsupported)
        {
            if (find(said, keyword) is { } value)
                throw new OriginException($"The SSH configuration for {host} has \"{keyword} {value}\", which is not supported. {instead}");
        }
    }

    private static string? Value(SshConfigValues said, string keyword) => said.Find(keyword);
}
