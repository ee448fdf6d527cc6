namespace OriginScript.Remote;

/// <summary>What the user's SSH configuration says about host keys.</summary>
internal sealed record SshHostKeyPolicy
{
    /// <summary>The files with known host keys in ssh's order: the user's (UserKnownHostsFile), then the computer's (GlobalKnownHostsFile).</summary>
    public IReadOnlyList<string> KnownHostsFiles { get; init; } =
    ["~/.ssh/known_hosts", "~/.ssh/known_hosts2", "/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"];

    /// <summary>RevokedHostKeys: a file with keys that no machine may have; null: none.</summary>
    public string? RevokedKeysFile { get; init; }

    /// <summary>StrictHostKeyChecking yes: a key that no file has is refused.</summary>
    public bool RefusesUnknownKeys { get; init; }

    /// <summary>StrictHostKeyChecking no: a key is accepted even if the files have another one.</summary>
    public bool AcceptsChangedKeys { get; init; }

    /// <summary>CheckHostIP: the files are also asked for the address of a machine that is reached by its name.</summary>
    public bool ChecksAddress { get; init; }

    /// <summary>NoHostAuthenticationForLocalhost: a machine at a loopback address needs no known key.</summary>
    public bool AcceptsLoopback { get; init; }

    /// <summary>VerifyHostKeyDNS, if it is on: the evidence is in DNS, which this program does not ask.</summary>
    public string? DnsVerification { get; init; }

    /// <summary>The policy that <c>ssh -G</c> prints.</summary>
    public static SshHostKeyPolicy Parse(SshConfigValues said) =>
        new()
        {
            KnownHostsFiles = [.. said.Files("userknownhostsfile"), .. said.Files("globalknownhostsfile")],
            RevokedKeysFile = said.Find("revokedhostkeys"),
            RefusesUnknownKeys = said.IsOn("stricthostkeychecking"),
            AcceptsChangedKeys = said.IsOff("stricthostkeychecking") || said.Find("stricthostkeychecking") == "off",
            ChecksAddress = said.IsOn("checkhostip"),
            AcceptsLoopback = said.IsOn("nohostauthenticationforlocalhost"),
            DnsVerification =
                said.IsOn("verifyhostkeydns") ? "yes"
                : said.Find("verifyhostkeydns") is "ask" ? "ask"
                : null,
        };
}
