using System.Net.Sockets;

namespace OriginScript.Remote;

/// <summary>The resolved target of a connection: address, user and keys.</summary>
internal sealed record SshTarget(string Host, int Port, string User)
{
    /// <summary>The keys to offer, the most likely first.</summary>
    public required IReadOnlyList<SshKey> Keys { get; init; }

    /// <summary>The key files of the user's configuration that do not exist.</summary>
    public IReadOnlyList<string> MissingKeyFiles { get; init; } = [];

    /// <summary>The bastion; null for a direct connection.</summary>
    public Login? Via { get; init; }

    /// <summary>The HostKeyAlias of the user's configuration.</summary>
    public string? HostKeyAlias { get; init; }

    /// <summary>What the user's configuration says about host keys, with the paths of its files.</summary>
    public SshHostKeyPolicy HostKeys { get; init; } = new();

    /// <summary>The algorithms that the user's configuration accepts.</summary>
    public SshAlgorithms Algorithms { get; init; } = SshAlgorithms.Any;

    /// <summary>The family of addresses to use; unspecified: any.</summary>
    public AddressFamily AddressFamily { get; init; }

    /// <summary>How long a connection may take to be established; null: the default.</summary>
    public TimeSpan? ConnectTimeout { get; init; }

    /// <summary>Its name in known_hosts.</summary>
    public string KnownHostsName => HostKeyAlias ?? HostAndPort;

    /// <summary>Its name in a certificate, which names no port, so that the entry of its authority need not either.</summary>
    public string CertificateName => HostKeyAlias ?? Host;

    private string HostAndPort => Remote.KnownHostsName.Format(Host, Port);

    private bool IsHostAndPort(string name) => name == HostAndPort || name == $"{Host}:{Port}";

    /// <summary>Its text in messages: <c>broker (192.0.2.10 through bastion.example.org)</c>.</summary>
    public string Display(Login login) =>
        (IsHostAndPort(login.Name[(login.Name.LastIndexOf('@') + 1)..]), Via) switch
        {
            (true, null) => login.Name,
            (true, { } bastion) => $"{login.Name} (through {bastion.Address})",
            (false, null) => $"{login.Name} ({HostAndPort})",
            (false, { } bastion) => $"{login.Name} ({HostAndPort} through {bastion.Address})",
        };
}
