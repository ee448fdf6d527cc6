namespace OriginScript.Remote;

/// <summary>Why a host key was trusted, the strongest reason first.</summary>
public enum HostKeyTrust
{
    /// <summary>The machine's provider reports the same key.</summary>
    Provider,

    /// <summary>It is the key that an earlier connection pinned.</summary>
    Pinned,

    /// <summary>A known_hosts file of the user's SSH configuration has it, or an authority that it names has signed it.</summary>
    KnownHosts,

    /// <summary>Nothing is known of the machine yet: the key is pinned, and only this one is trusted from now on.</summary>
    FirstUse,

    /// <summary>The user's SSH configuration turns the check off: <c>StrictHostKeyChecking no</c>, or <c>NoHostAuthenticationForLocalhost</c>. Nothing is pinned.</summary>
    NotChecked,
}
