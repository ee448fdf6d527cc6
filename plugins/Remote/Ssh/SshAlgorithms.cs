namespace OriginScript.Remote;

/// <summary>The algorithms that the user's SSH configuration accepts; null: all that this program has.</summary>
internal sealed record SshAlgorithms
{
    /// <summary>No limit.</summary>
    public static readonly SshAlgorithms Any = new();

    /// <summary>KexAlgorithms.</summary>
    public IReadOnlyList<string>? KeyExchange { get; private init; }

    /// <summary>Ciphers.</summary>
    public IReadOnlyList<string>? Ciphers { get; private init; }

    /// <summary>MACs.</summary>
    public IReadOnlyList<string>? Macs { get; private init; }

    /// <summary>HostKeyAlgorithms.</summary>
    public IReadOnlyList<string>? HostKeys { get; private init; }

    /// <summary>PubkeyAcceptedAlgorithms.</summary>
    public IReadOnlyList<string>? UserKeys { get; private init; }

    /// <summary>The algorithms that <c>ssh -G</c> prints.</summary>
    public static SshAlgorithms Parse(SshConfigValues said) =>
        new()
        {
            KeyExchange = List(said, "kexalgorithms"),
            Ciphers = List(said, "ciphers"),
            Macs = List(said, "macs"),
            HostKeys = List(said, "hostkeyalgorithms"),
            UserKeys = List(said, "pubkeyacceptedalgorithms"),
        };

    private static string[]? List(SshConfigValues said, string keyword) => said.Find(keyword)?.Split(',');
}
