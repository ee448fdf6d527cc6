using System.Net.Sockets;

namespace OriginScript.Remote;

/// <summary>The user's SSH configuration for a machine as <c>ssh -G</c> prints it; tokens that ssh expands later are still in it.</summary>
internal sealed record SshConfig
{
    private static readonly string[] DefaultIdentityFiles =
    [
        .. new[] { "rsa", "ecdsa", "ecdsa_sk", "ed25519", "ed25519_sk", "xmss", "dsa" }.Select(type => $"~/.ssh/id_{type}"),
    ];

    /// <summary>The address or name behind an alias.</summary>
    public string? HostName { get; private init; }

    /// <summary>The user.</summary>
    public string? User { get; init; }

    /// <summary>The port.</summary>
    public int? Port { get; init; }

    /// <summary>The private key files; the default ones if none is configured.</summary>
    public IReadOnlyList<string> IdentityFiles { get; private init; } = ["~/.ssh/id_ed25519", "~/.ssh/id_ecdsa", "~/.ssh/id_rsa"];

    /// <summary>Those of them that the user configured; ssh also lists the default ones, whether they exist or not.</summary>
    public IEnumerable<string> ExplicitIdentityFiles => IdentityFiles.Where(file => !DefaultIdentityFiles.Contains(file));

    /// <summary>Whether only the configured keys of the agent are used.</summary>
    public bool IdentitiesOnly { get; private init; }

    /// <summary>The agent's socket, <c>none</c>, <c>SSH_AUTH_SOCK</c> or <c>$NAME</c>; null: that of the environment.</summary>
    public string? IdentityAgent { get; private init; }

    /// <summary>The bastions on the route, <c>[user@]name[:port]</c>, separated by commas.</summary>
    public string? ProxyJump { get; private init; }

    /// <summary>Its name in known_hosts.</summary>
    public string? HostKeyAlias { get; private init; }

    /// <summary>The family of addresses that are used of a name with several; unspecified: any.</summary>
    public AddressFamily AddressFamily { get; private init; }

    /// <summary>How long a connection may take to be established; null: no wish.</summary>
    public TimeSpan? ConnectTimeout { get; private init; }

    /// <summary>The algorithms that the configuration accepts.</summary>
    public SshAlgorithms Algorithms { get; private init; } = SshAlgorithms.Any;

    /// <summary>What it says about host keys.</summary>
    public SshHostKeyPolicy HostKeys { get; private init; } = new();

    /// <summary>Parses the output of <c>ssh -G</c>.</summary>
    /// <exception cref="OriginException">It has a keyword that is not supported and would change the connection.</exception>
    internal static SshConfig Parse(string host, string output)
    {
        var said = SshConfigValues.Parse(output);
        SshConfigKeywords.ThrowIfUnsupported(host, said);
        return new()
        {
            HostName = said.Find("hostname"),
            User = said.Find("user"),
            Port = said.FindNumber("port"),
            IdentityFiles = said.All("identityfile"),
            IdentitiesOnly = said.IsOn("identitiesonly"),
            IdentityAgent = said.FindRaw("identityagent"),
            ProxyJump = said.Find("proxyjump"),
            HostKeyAlias = said.Find("hostkeyalias"),
            AddressFamily = said.Find("addressfamily") switch
            {
                "inet" => AddressFamily.InterNetwork,
                "inet6" => AddressFamily.InterNetworkV6,
                _ => AddressFamily.Unspecified,
            },
            ConnectTimeout = said.FindNumber("connecttimeout") is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null,
            Algorithms = SshAlgorithms.Parse(said),
            HostKeys = SshHostKeyPolicy.Parse(said),
        };
    }
}
