namespace OriginScript.Remote;

/// <summary>The host key that a machine presented.</summary>
/// <param name="Type">Its kind, <c>ssh-ed25519</c>.</param>
/// <param name="Fingerprint">As <c>ssh-keygen -l</c> prints it, <c>SHA256:...</c>.</param>
/// <param name="Trust">Why it was trusted.</param>
public sealed record HostKey(string Type, string Fingerprint, HostKeyTrust Trust)
{
    /// <summary>The key of the bastion through which the machine was reached; null if it was reached directly.</summary>
    public HostKey? Bastion { get; init; }

    /// <summary>Whether it, or its bastion's key, was trusted at first use.</summary>
    public bool IsNew => Trust == HostKeyTrust.FirstUse || Bastion is { IsNew: true };

    /// <summary>The text in a state: <c>host key SHA256:... trusted at first use</c>.</summary>
    public override string ToString() =>
        Bastion is { IsNew: true }
            ? $"host key {Fingerprint} {TrustDescription}, its bastion's {Bastion}"
            : $"host key {Fingerprint} {TrustDescription}";

    private string TrustDescription =>
        Trust switch
        {
            HostKeyTrust.Provider => "confirmed by the provider",
            HostKeyTrust.Pinned => "pinned before",
            HostKeyTrust.KnownHosts => "in known_hosts",
            HostKeyTrust.NotChecked => "not checked, as the SSH configuration says",
            _ => "trusted at first use",
        };
}
