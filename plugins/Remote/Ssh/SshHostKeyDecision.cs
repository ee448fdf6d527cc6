namespace OriginScript.Remote;

/// <summary>Whether a host key is trusted: why, or why not, as the end of a sentence about the key.</summary>
internal readonly record struct SshHostKeyDecision(HostKeyTrust? Trust, string? Refusal)
{
    /// <summary>A key that is trusted.</summary>
    public static implicit operator SshHostKeyDecision(HostKeyTrust trust) => new(trust, null);

    /// <summary>A key that is refused.</summary>
    public static SshHostKeyDecision Refuse(string why) => new(null, why);
}
