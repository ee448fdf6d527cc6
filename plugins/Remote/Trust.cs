namespace OriginScript.Remote;

/// <summary>Why a host key was believed, the strongest reason first.</summary>
public enum Trust
{
    /// <summary>The provider of the machine shows the same key.</summary>
    Evidence,

    /// <summary>It is the key that an earlier connection pinned.</summary>
    Pinned,

    /// <summary>The user's <c>~/.ssh/known_hosts</c> has it, or an authority that it names has signed it.</summary>
    KnownHosts,

    /// <summary>Nobody could say, and it is the first time: it is pinned now, and only this one is trusted from here on.</summary>
    FirstUse,
}
