namespace OriginScript.Remote;

/// <summary>Where a shell is opened, as whom, and how the machine is known to be the one that is meant.</summary>
/// <param name="Address">An IP address or a name that resolves, perhaps only through <c>~/.ssh/config</c>.</param>
public sealed record Login(string Address)
{
    /// <summary>What messages call the machine.</summary>
    public string Name { get; init; } = Address;

    /// <summary>The SSH user; null leaves it to the settings, then to <c>~/.ssh/config</c>.</summary>
    public string? User { get; init; }

    /// <summary>The private key file; null leaves it to the settings, then to <c>~/.ssh/config</c>, the agent and the usual files.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The machine through which it is reached, <c>[user@]name[:port]</c>; null: directly, or as <c>~/.ssh/config</c> says.</summary>
    public string? Via { get; init; }

    /// <summary>What its host key is pinned under: the id of its instance, so that an address that goes to another machine is no surprise; else the address.</summary>
    public string Pin { get; init; } = Address;

    /// <summary>
    /// Its host keys as its provider shows them, one line each, <c>ssh-ed25519 AAAA...</c>. Null: no provider is asked and trust begins with the first use;
    /// empty: the provider has nothing to show any more, and only a key that is pinned already is trusted.
    /// </summary>
    public string? Evidence { get; init; }
}
