namespace OriginScript.Remote;

/// <summary>The address and user for opening a shell, and how the machine's identity is verified.</summary>
/// <param name="Address">An IP address or a name that resolves, perhaps only through <c>~/.ssh/config</c>.</param>
public sealed record Login(string Address)
{
    /// <summary>The name of the machine in messages.</summary>
    public string Name { get; init; } = Address;

    /// <summary>The SSH user; null: the settings, then <c>~/.ssh/config</c>.</summary>
    public string? User { get; init; }

    /// <summary>The private key file; null: the settings, then <c>~/.ssh/config</c>, the agent and the default files.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The machine through which it is reached, <c>[user@]name[:port]</c>; null: directly, or as <c>~/.ssh/config</c> says.</summary>
    public string? Via { get; init; }

    /// <summary>The name under which its host key is pinned: its instance ID, so that an address may move to another machine; otherwise the address.</summary>
    public string PinName { get; init; } = Address;

    /// <summary>
    /// Its host keys as its provider reports them, one line each, <c>ssh-ed25519 AAAA...</c>. Null: there is no provider and the key is trusted at first use;
    /// empty: the provider no longer reports any, and only a key that is already pinned is trusted.
    /// </summary>
    public string? ProviderHostKeys { get; init; }
}
