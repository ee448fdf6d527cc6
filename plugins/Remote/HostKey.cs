namespace OriginScript.Remote;

/// <summary>The key by which a machine showed itself.</summary>
/// <param name="Type">Its kind, <c>ssh-ed25519</c>.</param>
/// <param name="Fingerprint">As <c>ssh-keygen -l</c> prints it, <c>SHA256:...</c>.</param>
/// <param name="Trust">Why it was believed.</param>
public sealed record HostKey(string Type, string Fingerprint, Trust Trust)
{
    /// <summary>The key of the bastion through which the machine was reached; null: directly.</summary>
    public HostKey? Bastion { get; init; }

    /// <summary>Whether it, or its bastion's, was trusted because nobody could say otherwise.</summary>
    public bool IsNew => Trust == Trust.FirstUse || Bastion is { IsNew: true };

    /// <summary>As a state shows it: <c>host key SHA256:... trusted at first use</c>.</summary>
    public override string ToString() => Bastion is { IsNew: true } ? $"host key {Fingerprint} {Why}, its bastion's {Bastion}" : $"host key {Fingerprint} {Why}";

    private string Why => Trust switch
    {
        Trust.Evidence => "shown by the provider",
        Trust.Pinned => "pinned before",
        Trust.KnownHosts => "in known_hosts",
        _ => "trusted at first use",
    };
}
